/** Fonts that are missing, broken, or replaced while documents are built: what is recorded is what was printed with. */
import { mkdtempSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { createFontHasher, fileSignature } from '../../src/cli/build/font-hashes.ts'
import { parseManifest } from '../../src/cli/build/manifest.ts'
import { sha256 } from '../../src/cli/build/sha256.ts'
import { installedFontsFolder } from '../../src/files/font-folders.ts'
import { notice } from '../cli/many-documents.ts'
import { type FsCall, watchingFs } from './faulty-fs.ts'
import { leftovers, type Office, openOffice, outputOf } from './office.ts'

vi.mock('node:fs', async (original) => {
  const { faultyFs } = await import('./faulty-fs.ts')
  return faultyFs(await original())
})

beforeAll(() => vi.stubEnv('XDG_CACHE_HOME', mkdtempSync(join(tmpdir(), 'hongtou-cache-'))))

const fang = readFileSync(join(installedFontsFolder(), 'FandolFang-Regular.otf'))
const kai = readFileSync(join(installedFontsFolder(), 'FandolKai-Regular.otf'))
const path = 'fonts/仿宋.otf'

const officeWith = (font: Uint8Array, ...names: readonly string[]): Office => {
  const office = openOffice(...names)
  office.write(path, font)
  return office
}

/** As an installer does it: a new file takes the name. */
const replaceFont = (office: Office, font: Uint8Array): void => {
  office.write('fonts/新的', font)
  renameSync(join(office.cwd, 'fonts/新的'), join(office.cwd, path))
}

const fangsongOf = (office: Office, folder: string): string | undefined =>
  parseManifest(office.read('output/manifest.json'))?.documents.find((one) => one.folder === folder)?.fonts
    .fangsong?.[0]

/** Runs `change` at the nth call of that kind. */
const at = (name: string, wanted: (call: FsCall) => boolean, nth: number, change: () => void) => {
  let count = 0
  let isBusy = false
  return (call: FsCall): void => {
    if (isBusy || call.name !== name || !wanted(call)) return
    count += 1
    if (count !== nth && nth !== Infinity) return
    isBusy = true
    change()
    isBusy = false
  }
}

const isFont = ({ path: opened }: FsCall): boolean => opened.endsWith('仿宋.otf')

describe('replaced', () => {
  test.each([
    ['when it is opened', 'openSync', isFont, 1],
    ['in the middle of reading', 'readSync', () => true, 60],
  ] as const)('%s: the document is set again with the new one', async (_when, name, wanted, nth) => {
    const office = officeWith(fang, '甲')
    const change = at(name, wanted, nth, () => replaceFont(office, kai))
    const ran = await watchingFs(change, () => office.run('build', '-f', 'pdf'))
    expect(ran).toMatchObject({ code: 0 })
    expect(fangsongOf(office, 'content/甲')).toBe(sha256(kai))
    const other = officeWith(kai, '甲')
    await other.run('build', '-f', 'pdf')
    const pdfs = [office, other].map(({ cwd }) => readFileSync(join(cwd, outputOf(1, 'pdf'))))
    expect(pdfs[0]?.equals(pdfs[1] ?? Buffer.alloc(0))).toBe(true)
    expect((await office.run('verify')).code).toBe(0)
  })

  test('when the pages are finished: said, the old output stays, the next build is right', async () => {
    const office = officeWith(fang, '甲')
    await office.build()
    const before = office.read(outputOf(1))
    office.write('content/甲/公文.yaml', notice(1).replace('多年', '三十年'))
    const change = at(
      'writeFileSync',
      () => true,
      1,
      () => replaceFont(office, kai),
    )
    const ran = await watchingFs(change, () => office.build())
    expect(ran.code).toBe(1)
    expect(ran.text).toContain(`排版途中字体文件变了（${join(office.cwd, path)}），请重新运行一遍。`)
    expect(office.read(outputOf(1))).toBe(before)
    expect(leftovers(office)).toEqual([])
    expect((await office.build()).code).toBe(0)
    expect(fangsongOf(office, 'content/甲')).toBe(sha256(kai))
  })

  test('deleted when the pages are finished: said the same way', async () => {
    const office = officeWith(fang, '甲')
    const change = at(
      'writeFileSync',
      () => true,
      1,
      () => rmSync(join(office.cwd, path)),
    )
    const ran = await watchingFs(change, () => office.build())
    expect(ran.code).toBe(1)
    expect(ran.text).toContain(`排版途中字体文件变了（${join(office.cwd, path)}），请重新运行一遍。`)
    expect(leftovers(office)).toEqual([])
  })

  test('again and again: given up with the same message', async () => {
    const office = officeWith(fang, '甲')
    let turn = 0
    const change = at('openSync', isFont, Infinity, () => {
      turn += 1
      replaceFont(office, Buffer.concat([fang, Buffer.alloc(turn)]))
    })
    const ran = await watchingFs(change, () => office.build())
    expect(ran.code).toBe(1)
    expect(ran.text).toContain('排版途中字体文件变了')
  })

  test('after it was compared with the records: a document is recorded with the font it was set with', async () => {
    const office = officeWith(fang, '甲', '乙')
    await office.build()
    office.write('content/乙/公文.yaml', notice(2).replace('多年', '三十年'))
    const content = ({ path: opened }: FsCall): boolean => opened.endsWith('乙/公文.yaml')
    const change = at('readFileSync', content, 2, () => replaceFont(office, kai))
    expect((await watchingFs(change, () => office.build())).text).toContain('甲 没有变化')
    expect(fangsongOf(office, 'content/乙')).toBe(sha256(kai))
    expect(fangsongOf(office, 'content/甲')).toBe(sha256(fang))
    expect((await office.build()).text).toMatch(/乙 没有变化.*甲 →/s)
  })

  test('by nothing: the next face of the role draws, and the record says so', async () => {
    const office = officeWith(kai, '甲')
    const change = at(
      'readSync',
      () => true,
      60,
      () => rmSync(join(office.cwd, path)),
    )
    expect(await watchingFs(change, () => office.build())).toMatchObject({ code: 0 })
    expect(fangsongOf(office, 'content/甲')).toBe(sha256(fang))
  })
})

describe('broken', () => {
  test.each([
    ['cut short', fang.subarray(0, 100_000)],
    ['empty', new Uint8Array(0)],
    ['of something else', Buffer.from('<html>没有找到网页</html>')],
    ['with nothing where its outlines were', Buffer.from(fang).fill(0, fang.length >> 4)],
  ])('a file %s is named once for all documents, another face draws', async (_how, font) => {
    const office = officeWith(font, '甲', '乙')
    const ran = await office.build()
    expect(ran.code).toBe(0)
    expect(ran.text.split(`警告：字体文件读不了，没有用它：${join(office.cwd, path)}。`)).toHaveLength(2)
    rmSync(join(office.cwd, path))
    expect((await office.build()).text).not.toContain('警告')
  })

  test('a file that is no font is named as long as it lies there', async () => {
    const office = officeWith(fang.subarray(0, 100_000), '甲')
    await office.build()
    expect((await office.build()).text).toMatch(/甲 没有变化.*警告：字体文件读不了/s)
  })

  test('hongtou fonts names it', async () => {
    const office = officeWith(fang.subarray(0, 100_000))
    expect((await office.run('fonts')).text).toContain(
      '读不了的字体文件：fonts/仿宋.otf（不完整、已经损坏，或者不是 TTF、OTF）',
    )
  })

  test('all of them: said with what to do, and not for every document again', async () => {
    const office = openOffice('甲', '乙', '丙')
    const before = { ...process.env }
    vi.stubEnv('HONGTOU_FONTS', join(office.cwd, '没有'))
    vi.stubEnv('HOME', join(office.cwd, '家'))
    vi.stubEnv('XDG_DATA_HOME', join(office.cwd, '家'))
    const ran = await office.build()
    for (const name of ['HONGTOU_FONTS', 'HOME', 'XDG_DATA_HOME']) vi.stubEnv(name, before[name])
    expect(ran.code).toBe(1)
    expect(ran.text.split('没有找到仿宋字体')).toHaveLength(2)
    expect(ran.text).toContain('改法：运行 hongtou fonts --install')
    expect(ran.text.match(/没有输出，缘由同上/g)).toHaveLength(2)
  })
})

describe('hashes kept from build to build', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hongtou-font-'))
  const file = join(folder, '甲.otf')

  test('a file that has only just been written is not relied on: it might change again and look the same', () => {
    writeFileSync(file, '甲')
    const hasher = createFontHasher(new Map())
    expect(hasher.hash(file)).toBe(sha256('甲'))
    expect(hasher.known().has(file)).toBe(false)
    expect(hasher.hasLearned()).toBe(false)
  })

  test('one that has lain there is', () => {
    const old = join(installedFontsFolder(), 'FandolFang-Regular.otf')
    const hasher = createFontHasher(new Map())
    expect(hasher.hash(old)).toBe(sha256(fang))
    expect(hasher.known().get(old)).toEqual({ signature: fileSignature(old), sha256: sha256(fang) })
    expect(hasher.hasLearned()).toBe(true)
  })

  test('other bytes of the same size and date are other bytes', () => {
    writeFileSync(file, '甲')
    utimesSync(file, 1_000_000, 1_000_000)
    const before = new Map([[file, { signature: fileSignature(file), sha256: sha256('甲') }]])
    expect(createFontHasher(before).hash(file)).toBe(sha256('甲'))
    writeFileSync(file, '乙')
    utimesSync(file, 1_000_000, 1_000_000)
    expect(createFontHasher(before).hash(file)).toBe(sha256('乙'))
  })

  test('a file that is replaced while it is hashed belongs to no signature', async () => {
    writeFileSync(file, '甲')
    const signature = fileSignature(file)
    const hasher = createFontHasher(new Map())
    const change = at(
      'readFileSync',
      () => true,
      1,
      () => {
        rmSync(file)
        writeFileSync(file, '新的')
      },
    )
    expect(await watchingFs(change, async () => hasher.hashOf(file, signature))).toBeUndefined()
    expect(hasher.known().has(file)).toBe(false)
  })
})
