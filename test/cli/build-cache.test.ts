/** build skips what has not changed, builds again what has, and verify tells the two apart. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hashInputs } from '../../src/cli/build/document-record.ts'
import { formatManifest, type Manifest, parseManifest } from '../../src/cli/build/manifest.ts'
import type { ExitCode } from '../../src/cli/io.ts'
import { main } from '../../src/cli/main.ts'
import { type FakeIo, fakeIo } from './fake-io.ts'
import { notice } from './many-documents.ts'
import { outputsIn } from './outputs-in.ts'

const write = (io: FakeIo, path: string, text: string): void => {
  mkdirSync(dirname(join(io.cwd, path)), { recursive: true })
  writeFileSync(join(io.cwd, path), text)
}

const office = (change: Parameters<typeof fakeIo>[0] = {}): FakeIo => {
  const io = fakeIo(change)
  write(io, 'content/甲/公文.yaml', notice(1))
  write(io, 'content/乙/公文.yaml', notice(2))
  return io
}

/** What a command said, and how it ended. */
const run = async (io: FakeIo, ...argv: string[]): Promise<{ code: ExitCode; text: string }> => {
  const before = io.said.err.length + io.said.out.length
  const [out, err] = [io.said.out.length, io.said.err.length]
  const code = await main(argv, io)
  expect(io.said.err.length + io.said.out.length).toBeGreaterThan(before)
  return { code, text: io.said.out.slice(out) + io.said.err.slice(err) }
}

const madeBy = (manifest: Manifest, version: string): Manifest => {
  const documents = manifest.documents.map((document) => ({
    ...document,
    inputs: hashInputs(document, { ...manifest, version }),
  }))
  return { ...manifest, version, documents }
}

const build = (io: FakeIo, ...more: string[]) => run(io, 'build', '-f', 'txt', ...more)

const first = 'output/滨政发〔2025〕1号.txt'

describe('build', () => {
  test('does nothing when nothing changed, unless it is told to', async () => {
    const io = office()
    expect((await build(io)).text).toContain('共 2 份公文，排好 2 份')
    expect((await build(io)).text).toContain('共 2 份公文，2 份没有变化')
    expect((await build(io, '--force')).text).toContain('共 2 份公文，排好 2 份')
  })

  test.each<readonly [string, (io: FakeIo) => void]>([
    ['its text', (io) => write(io, 'content/甲/公文.yaml', notice(1).replace('1万元', '9万元'))],
    ['a file that was not there', (io) => write(io, 'content/甲/数据.yaml', '数据: {}\n')],
    [
      'a folder that was not there',
      (io) => write(io, 'content/甲/机关/滨江市人民政府.yaml', '简称: 滨江市政府\n'),
    ],
    ['an output that is gone', (io) => rmSync(join(io.cwd, first))],
    ['an output that was altered', (io) => writeFileSync(join(io.cwd, first), '改')],
    [
      'an output altered to the same length',
      (io) => writeFileSync(join(io.cwd, first), readFileSync(join(io.cwd, first)).fill(65)),
    ],
  ])('builds again for %s, and only that document', async (_what, change) => {
    const io = office()
    await build(io)
    change(io)
    const { text } = await build(io)
    expect(text).toMatch(/甲 (→|没有输出)/)
    expect(text).toContain('乙 没有变化')
  })

  test('a template of the office that comes later counts', async () => {
    const io = office()
    await build(io)
    write(io, 'templates/通知.yaml', '名称: 通知\n')
    expect((await build(io)).text).not.toContain('没有变化')
  })

  test('tells the warnings of a document again that has not changed', async () => {
    const io = office()
    write(io, 'content/甲/公文.yaml', notice(1).replace('水闸', '水闸㐂'))
    const { text } = await build(io)
    expect(text).toContain('警告')
    const again = await build(io)
    expect(again.text).toContain('甲 没有变化')
    const warning = text.slice(text.indexOf('content/甲/公文.yaml'), text.lastIndexOf('共 2 份'))
    expect(warning).toContain('㐂')
    expect(again.text).toContain(warning)
  })

  test('another SOURCE_DATE_EPOCH is another input', async () => {
    const io = office()
    await build(io)
    const later = { ...io, sourceDate: new Date(Date.UTC(2001, 1, 3)) }
    expect((await build(later)).text).toContain('排好 2 份')
  })

  test('one format after another leaves both in the manifest', async () => {
    const io = office()
    await build(io)
    await run(io, 'build', '-f', 'docx')
    expect(await run(io, 'verify')).toMatchObject({ code: 0 })
    expect(outputsIn(join(io.cwd, 'output'))).toHaveLength(4)
  })

  test('a document that is built alone does not take the name of another', async () => {
    const io = office()
    await build(io)
    write(io, 'content/乙/公文.yaml', notice(1))
    const { code, text } = await build(io, 'content/乙')
    expect(code).toBe(1)
    expect(text).toContain('与 content/甲 的输出同名')
  })

  test('records that are damaged are not believed', async () => {
    const io = office()
    await build(io)
    const records = join(io.cwd, 'output/.hongtou')
    for (const name of readdirSync(records)) truncateSync(join(records, name), 100)
    expect((await build(io)).text).toContain('排好 2 份')
    expect((await run(io, 'verify')).code).toBe(0)
  })

  test.each([
    ['--jobs', '0', '--jobs 后面要写 1 到 256 的整数；这里是：0'],
    ['--shard', '5/4', '这里是：5/4'],
  ])('%s %s is wrong usage', async (option, value, message) => {
    const { code, text } = await build(office(), option, value)
    expect(code).toBe(2)
    expect(text).toContain(message)
  })
})

describe('verify', () => {
  test('all is well after a build', async () => {
    const io = office()
    await build(io)
    const { code, text } = await run(io, 'verify')
    expect(text).toBe('2 份公文、2 个文件都对得上：内容、程序、字体和文件都没有变。\n')
    expect(code).toBe(0)
  })

  test.each<readonly [string, (io: FakeIo) => void, string]>([
    ['a file that is gone', (io) => rmSync(join(io.cwd, first)), `${first} 不见了`],
    ['a file that was altered', (io) => writeFileSync(join(io.cwd, first), '改'), `${first} 被改过`],
    [
      'content that changed',
      (io) => write(io, 'content/甲/公文.yaml', notice(3)),
      '内容改过：content/甲/公文.yaml 改了',
    ],
    ['content that is gone', (io) => rmSync(join(io.cwd, 'content/甲/公文.yaml')), '公文.yaml 没有了'],
    ['content that was added', (io) => write(io, 'content/甲/数据.yaml', '数据: {}\n'), '数据.yaml 是后加的'],
    [
      'a foreign file',
      (io) => write(io, 'output/别的.pdf', '别的'),
      '不属于任何公文的文件：\n  output/别的.pdf',
    ],
    [
      'a manifest that was altered',
      (io) => {
        const path = join(io.cwd, 'output/manifest.json')
        writeFileSync(path, readFileSync(path, 'utf8').replace('"content/甲', '"content/丙'))
      },
      '清单坏了，或者被人改过',
    ],
    [
      'another program',
      (io) => {
        const path = join(io.cwd, 'output/manifest.json')
        const manifest = parseManifest(readFileSync(path, 'utf8'))
        if (manifest !== undefined) writeFileSync(path, formatManifest(madeBy(manifest, '0.0.1')))
      },
      '排版时是红头 0.0.1，这里是 ',
    ],
  ])('tells of %s', async (_what, change, message) => {
    const io = office()
    await build(io)
    change(io)
    const { code, text } = await run(io, 'verify')
    expect(text).toContain(message)
    expect(code).toBe(1)
  })

  test('a document that fails keeps its old output, which no longer belongs to the content', async () => {
    const io = office()
    await build(io)
    write(io, 'content/甲/公文.yaml', notice(1).replace('〔2025〕', '[2025]'))
    expect((await build(io)).code).toBe(1)
    expect(existsSync(join(io.cwd, first))).toBe(true)
    expect((await run(io, 'verify')).text).toContain('内容改过：content/甲/公文.yaml 改了')
  })

  test('without a manifest it says what to do', async () => {
    const { code, text } = await run(office(), 'verify')
    expect(code).toBe(2)
    expect(text).toContain('先运行 hongtou build')
  })
})
