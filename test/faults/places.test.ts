/** Folders and files in the way, locked, or of a strange kind: told plainly, never waited for, and the other documents are built. */
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { installedFontsFolder } from '../../src/files/font-folders.ts'
import { notice } from '../cli/many-documents.ts'
import { leftovers, type Office, openOffice, outputOf, type Ran } from './office.ts'

const everyone = mkdtempSync(join(tmpdir(), 'hongtou-places-'))

beforeAll(() => {
  vi.stubEnv('XDG_CACHE_HOME', join(everyone, 'cache'))
  // The fonts of root's home are not for everybody.
  cpSync(installedFontsFolder(), join(everyone, 'fonts'), { recursive: true })
  vi.stubEnv('HONGTOU_FONTS', join(everyone, 'fonts'))
  chmodSync(everyone, 0o755)
  // Where tests have a folder of their own for what is temporary, it is for its owner only.
  if ((statSync(tmpdir()).mode & 0o001) === 0) chmodSync(tmpdir(), 0o711)
})

afterAll(() => rmSync(everyone, { recursive: true }))

/** Root may read and write everything: it becomes 65534, whom nothing here belongs to, while `run` runs. */
const asNobody = async <T>({ cwd }: Office, run: () => Promise<T>): Promise<T> => {
  chmodSync(cwd, 0o755)
  const isRoot = process.getuid?.() === 0
  if (isRoot) process.seteuid?.(65_534)
  try {
    return await run()
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
}

const expectPlain = ({ text }: Ran): void => expect(text).not.toMatch(/\n {4}at |\.tmp|node:/)

describe.skipIf(process.platform === 'win32')('locked', () => {
  test('an output folder: said once, nothing is tried after that', async () => {
    const office = openOffice('甲', '乙')
    mkdirSync(join(office.cwd, 'output'), { mode: 0o555 })
    const ran = await asNobody(office, () => office.build())
    expect(ran.code).toBe(2)
    expect(ran.text).toContain(`没有权限读写：${join(office.cwd, outputOf(2))}。请换一个有权限的文件夹`)
    expect(ran.text).toContain('1 份没有排')
    expectPlain(ran)
    expect(readdirSync(join(office.cwd, 'output'))).toEqual([])
  })

  test('an output folder where nothing has changed needs no writing', async () => {
    const office = openOffice('甲')
    await office.build()
    const locked = ['output/.hongtou', 'output'].map((path) => join(office.cwd, path))
    for (const path of locked) chmodSync(path, 0o555)
    expect(await asNobody(office, () => office.build())).toMatchObject({ code: 0 })
    for (const path of locked) chmodSync(path, 0o755)
  })

  test.each([
    ['before the first build', false],
    ['after it', true],
  ])('a content file %s: the others are built', async (_when, isBuilt) => {
    const office = openOffice('甲', '乙')
    if (isBuilt) {
      await office.build()
      rmSync(join(office.cwd, 'output'), { recursive: true })
    }
    const path = join(office.cwd, 'content/乙/公文.yaml')
    chmodSync(path, 0o000)
    chmodSync(office.cwd, 0o777)
    mkdirSync(join(office.cwd, 'output'))
    chmodSync(join(office.cwd, 'output'), 0o777)
    const ran = await asNobody(office, () => office.build())
    expect(ran.code).toBe(2)
    expect(ran.text).toContain(`没有权限读写：${path}`)
    expect(ran.text).toContain('没有输出的：\n  content/乙\n')
    expectPlain(ran)
    expect(existsSync(join(office.cwd, outputOf(1)))).toBe(true)
    chmodSync(path, 0o644)
    expect((await office.build()).code).toBe(0)
  })

  test.each([
    ['altogether', 0o000],
    ['but for its list of names', 0o444],
  ])('a content folder, %s: the others are built, its record and its outputs stay', async (_how, mode) => {
    const office = openOffice('甲', '乙')
    await office.build()
    const path = join(office.cwd, 'content/乙')
    chmodSync(path, mode)
    const ran = await asNobody(office, () => office.build())
    chmodSync(path, 0o755)
    expect(ran.code).toBe(2)
    expect(ran.text).toContain(`没有权限读写：${path}`)
    expect(ran.text).toMatch(/没有(?:排|输出)/)
    expect(ran.text).toContain('甲 没有变化')
    expect((await office.build()).text).toContain('2 份没有变化')
  })
})

test('an output of another, in a folder all may write to, is told by its name and left', async () => {
  if (process.getuid?.() !== 0) return
  const office = openOffice('甲', '乙')
  await office.build()
  const [before, output] = [office.read(outputOf(2)), join(office.cwd, 'output')]
  rmSync(join(output, '.hongtou'), { recursive: true })
  rmSync(join(office.cwd, outputOf(1)))
  rmSync(join(output, 'manifest.json'))
  chmodSync(output, 0o1777)
  office.write('content/乙/公文.yaml', notice(2).replace('多年', '三十年'))
  const ran = await asNobody(office, () => office.build())
  expect(ran.code).toBe(2)
  expect(ran.text).toContain(`没有权限读写：${join(office.cwd, outputOf(2))}`)
  expect(office.read(outputOf(2))).toBe(before)
  expect(existsSync(join(office.cwd, outputOf(1)))).toBe(true)
  expect(leftovers(office)).toEqual([])
})

describe('in the way', () => {
  test('a file where the output folder should be', async () => {
    const office = openOffice('甲')
    office.write('output', '不是文件夹')
    const ran = await office.build()
    expect(ran.code).toBe(2)
    expect(ran.text).toContain(`路径里有一段不是文件夹：${join(office.cwd, outputOf(1))}`)
    expect(office.read('output')).toBe('不是文件夹')
  })

  test('a folder where an output should be: not one of the formats is replaced', async () => {
    const office = openOffice('甲', '乙')
    await office.run('build', '-f', 'pdf,txt')
    const before = office.read(outputOf(1, 'pdf'))
    rmSync(join(office.cwd, outputOf(1)))
    mkdirSync(join(office.cwd, outputOf(1)))
    office.write('content/甲/公文.yaml', notice(1).replace('多年', '三十年'))
    const ran = await office.run('build', '-f', 'pdf,txt')
    expect(ran.code).toBe(2)
    expect(ran.text).toContain(`要的是文件，这里是文件夹：${join(office.cwd, outputOf(1))}。`)
    expect(ran.text).toContain('乙 没有变化')
    expect(office.read(outputOf(1, 'pdf'))).toBe(before)
    expect(leftovers(office)).toEqual([])
  })

  test('a path longer than the system allows', async () => {
    const office = openOffice('甲')
    const ran = await office.build('-o', Array.from({ length: 40 }, () => '很长的文件夹'.repeat(7)).join('/'))
    expect(ran.code).toBe(2)
    expect(ran.text).toContain('路径太长：')
    expectPlain(ran)
  })

  test('a title of the greatest length makes a name that fits', async () => {
    const office = openOffice()
    const long = `滨江市人民政府关于${'做好水闸检修'.repeat(50)}工作的通知`
    office.write(
      'content/甲/公文.yaml',
      notice(1)
        .replace(/标题: .*/, `标题: ${long}`)
        .replace(/发文字号: .*\n/, ''),
    )
    await office.build()
    const [name = ''] = readdirSync(join(office.cwd, 'output')).filter((file) => file.endsWith('.txt'))
    expect(Buffer.byteLength(name)).toBeGreaterThan(100)
    expect(Buffer.byteLength(name)).toBeLessThan(200)
  })
})

describe.skipIf(process.platform === 'win32')('what is no file is not waited for', () => {
  test.each<readonly [string, (path: string) => unknown]>([
    ['pipe', (path) => spawnSync('mkfifo', [path])],
    ['socket', (path) => createServer().listen(path).unref()],
    ['device', (path) => symlinkSync('/dev/zero', path)],
    ['folder', (path) => mkdirSync(path)],
  ])('%s', async (_kind, make) => {
    const office = openOffice('甲', '乙')
    for (const file of ['公文.yaml', '数据.yaml']) {
      rmSync(join(office.cwd, 'content/乙', file), { force: true })
      make(join(office.cwd, 'content/乙', file))
    }
    await new Promise((done) => setTimeout(done, 20))
    const ran = await office.build()
    expect(ran.code).toBe(1)
    expect(ran.text).toContain('没有输出的：\n  content/乙\n')
    expect(existsSync(join(office.cwd, outputOf(1)))).toBe(true)
  })
})
