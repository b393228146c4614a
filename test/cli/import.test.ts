/** hongtou import, as it is typed. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { makeDocx, paras } from '../importer/docx/make-docx.ts'
import { buildDocx, change, contentsOf, editXml, folder } from '../patch/edit-docx.ts'
import { type FakeIo, fakeIo } from './fake-io.ts'

const write = (io: FakeIo, path: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(join(io.cwd, path)), { recursive: true })
  writeFileSync(join(io.cwd, path), content)
}

const read = (io: FakeIo, path: string): string => readFileSync(join(io.cwd, path), 'utf8')

const rows = [
  '滨江市水利局关于水利工作的通知',
  '各县（市、区）水利局：',
  '请做好春灌工作。',
  '滨江市水利局',
  '2024年1月15日',
]

describe('a new folder', () => {
  test('from a DOCX', async () => {
    const io = fakeIo()
    write(io, '通知.docx', makeDocx(paras(...rows)))
    expect(await main(['import', '通知.docx', '-o', 'content/通知'], io)).toBe(0)
    expect(read(io, 'content/通知/公文.yaml')).toContain('主送机关: 各县（市、区）水利局\n')
    expect(io.said.err).toContain('已导入')
  })

  test('from a text in GB 18030, which is told', async () => {
    const io = fakeIo()
    const gb: Readonly<Record<string, readonly [number, number]>> = {
      通: [0xcd, 0xa8],
      知: [0xd6, 0xaa],
      关: [0xb9, 0xd8],
      于: [0xd3, 0xda],
      的: [0xb5, 0xc4],
      '。': [0xa1, 0xa3],
    }
    const bytes = Array.from(
      '关于通知的通知\n通知。\n',
      (character) => gb[character] ?? [character.charCodeAt(0)],
    ).flat()
    write(io, '旧.txt', Uint8Array.from(bytes))
    expect(await main(['import', '旧.txt', '-o', 'content/旧'], io)).toBe(0)
    expect(read(io, 'content/旧/公文.yaml')).toContain('标题: 关于通知的通知\n')
    expect(io.said.err).toContain('GB 18030')
  })

  test.each([
    ['旧.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), '另存为'],
    ['是老的.docx', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), '.wps'],
    ['旧.wps', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), '.docx'],
    ['旧.rtf', new TextEncoder().encode('{\\rtf1 x}'), 'RTF'],
    ['坏.pdf', new TextEncoder().encode('%PDF-1.7\n坏'), '打不开'],
    ['图.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), '文字识别'],
  ])('%s is answered with what to do', async (name, bytes, answer) => {
    const io = fakeIo()
    write(io, name, bytes)
    expect(await main(['import', name, '-o', 'x'], io)).toBe(1)
    expect(io.said.err).toContain(answer)
    expect(existsSync(join(io.cwd, 'x'))).toBe(false)
  })

  test.each([
    [['import', 'a.docx'], '--onto'],
    [['import', 'a.docx', '-o', 'x', '--onto', 'y'], '只能用一个'],
    [['import', 'a.docx', '-o', 'x'], '没有这个文件'],
  ])('%s', async (argv, answer) => {
    const io = fakeIo()
    expect(await main(argv, io)).toBe(2)
    expect(io.said.err).toContain(answer)
  })

  test('--tracked is one of two', async () => {
    const io = fakeIo()
    write(io, 'a.docx', makeDocx(paras(...rows)))
    expect(await main(['import', 'a.docx', '-o', 'x', '--tracked', '保留'], io)).toBe(2)
    expect(io.said.err).toContain('accept（接受修订）')
  })
})

describe('onto a folder', () => {
  const main1 = `文种: 通知
发文机关: 滨江市人民政府
发文字号: 滨政发〔2025〕8号
标题: 滨江市人民政府关于做好渡口安全管理工作的通知
主送机关: 各县（市、区）人民政府
变量: {数量: 三十六}
正文:
  # 水利局核过
  - 全市渡口{{数量}}处，请各地每月检查一次。
用印: 印章
成文日期: 2025-03-06
`
  const contents = contentsOf({ '公文.yaml': main1 })

  const office = async (edit: (xml: string) => string): Promise<FakeIo> => {
    const io = fakeIo()
    for (const [path, text] of contents) write(io, path, text)
    write(io, '改稿.docx', editXml(await buildDocx(contents), edit))
    return io
  }

  test('writes what changed and shows it', async () => {
    const io = await office(change('每月检查一次', '每周检查一次'))
    expect(await main(['import', '改稿.docx', '--onto', folder], io)).toBe(0)
    expect(read(io, `${folder}/公文.yaml`)).toBe(main1.replace('每月检查', '每周检查'))
    expect(io.said.out).toBe(
      `${folder}/公文.yaml:9\n  - …全市渡口{{数量}}处，请各地每月检查一次。\n  + …全市渡口{{数量}}处，请各地每周检查一次。\n`,
    )
    expect(io.said.err).toContain('已改 1 处')
  })

  test('--dry-run shows and writes nothing', async () => {
    const io = await office(change('每月检查一次', '每周检查一次'))
    expect(await main(['import', '改稿.docx', '--onto', folder, '--dry-run'], io)).toBe(0)
    expect(read(io, `${folder}/公文.yaml`)).toBe(main1)
    expect(io.said.err).toContain('会改 1 处')
  })

  test('lists what it cannot place', async () => {
    const io = await office(change('三十六处', '三十七处'))
    expect(await main(['import', '改稿.docx', '--onto', folder], io)).toBe(1)
    expect(read(io, `${folder}/公文.yaml`)).toBe(main1)
    expect(io.said.err).toContain('请手工处理')
  })

  test('says so when there is nothing to do, and when there is no such folder', async () => {
    const io = await office((xml) => xml)
    expect(await main(['import', '改稿.docx', '--onto', `${folder}/`], io)).toBe(0)
    expect(io.said.err).toContain('没有不同')
    expect(await main(['import', '改稿.docx', '--onto', '没有'], io)).toBe(1)
  })
})
