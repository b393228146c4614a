import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { type FakeIo, fakeIo } from './fake-io.ts'
import { noticeWith, read, write } from './workspace.ts'

const office = (change: Parameters<typeof fakeIo>[0] = {}): FakeIo => {
  const io = fakeIo(change)
  write(io, 'content/甲/公文.yaml', noticeWith())
  write(io, 'content/乙/公文.yaml', noticeWith({ 发文字号: '滨政发〔2025〕8号' }))
  return io
}

describe('register', () => {
  test('lists the documents below content by number', async () => {
    const io = office()
    expect(await main(['register'], io)).toBe(0)
    expect(io.said.out).toMatch(/^文号 .*成文日期 .*文件夹\n─+ .*\n滨政发〔2025〕7号.*\n滨政发〔2025〕8号/)
    expect(io.said.err).toContain('警告 skipped-document-number\n  有跳号：滨政发〔2025〕缺 1—6 号。')
  })

  test('a number used twice is an error that shows the line', async () => {
    const io = office()
    write(io, 'content/丙/公文.yaml', noticeWith())
    expect(await main(['register'], io)).toBe(1)
    expect(io.said.err).toContain('content/甲/公文.yaml:3:7 错误 duplicate-document-number')
    expect(io.said.err).toContain('  content/甲 的发文字号“滨政发〔2025〕7号”已经用于 content/丙。')
    expect(io.said.err).toContain('“滨政发〔2025〕9号”')
  })

  test('a document that cannot be read is listed with what is known, and its number counts', async () => {
    const io = office()
    write(io, 'content/丙/公文.yaml', noticeWith({ 发文字号: '滨政发〔2025〕30号', 密级: '秘' }))
    expect(await main(['register'], io)).toBe(1)
    expect(io.said.out).toMatch(/滨政发〔2025〕30号 .*通知.*2025-06-03.*content\/丙 .*有 1 处错误/)
    expect(io.said.out).toContain('下一个文号 滨政发〔2025〕31号')
    expect(io.said.err).toContain('content/丙 有 1 处错误，只登记了读得出的要素。')
  })

  test('a 公文.yaml that is no YAML is listed by its folder', async () => {
    const io = office()
    write(io, 'content/丙/公文.yaml', '标题: “没有\n  - 写完: [')
    expect(await main(['register', '-f', 'json'], io)).toBe(1)
    const { documents } = JSON.parse(io.said.out) as { documents: { folder: string; number: string }[] }
    expect(documents.find(({ folder }) => folder === 'content/丙')).toMatchObject({ number: '' })
  })
})

describe('files', () => {
  test('the ending of the file name chooses the format', async () => {
    const io = office()
    expect(await main(['register', '-o', '登记.csv'], io)).toBe(0)
    expect(read(io, '登记.csv')).toContain('\r\n滨政发〔2025〕7号,')
    expect(await main(['register', '-o', '登记.xlsx'], io)).toBe(0)
    expect(Object.keys(unzipSync(readFileSync(join(io.cwd, '登记.xlsx'))))).toContain('xl/workbook.xml')
  })

  test('a file that is there is written again with --force only', async () => {
    const io = office()
    write(io, '登记.csv', '原来的')
    expect(await main(['register', '-o', '登记.csv'], io)).toBe(2)
    expect(read(io, '登记.csv')).toBe('原来的')
    expect(await main(['register', '-o', '登记.csv', '--force'], io)).toBe(0)
    expect(read(io, '登记.csv')).toContain('滨政发〔2025〕7号')
  })

  test.each([
    [['-f', 'xlsx'], 'xlsx 要写进文件'],
    [['-f', 'pdf'], '不认识的格式：pdf'],
    [['--next', '--year', '25'], '年份写了“25”'],
    [['--next', 'content/甲'], '代字写了“content/甲”'],
    [['没有的文件夹'], '没有这个文件或文件夹：没有的文件夹'],
  ])('%j is wrong usage and writes nothing', async (argv, message) => {
    const io = office()
    expect(await main(['register', ...argv], io)).toBe(2)
    expect(io.said.err).toContain(message)
    expect(existsSync(join(io.cwd, '登记.csv'))).toBe(false)
  })
})

describe('--next', () => {
  const next = async (...more: readonly string[]): Promise<string> => {
    const io = office({ sourceDate: new Date('2025-07-01') })
    expect(await main(['register', '--next', ...more], io)).toBe(0)
    return io.said.out
  }

  test('prints only the number', async () => {
    expect(await next()).toBe('滨政发〔2025〕9号\n')
    expect(await next('滨政发')).toBe('滨政发〔2025〕9号\n')
    expect(await next('滨政发', '--year', '2026')).toBe('滨政发〔2026〕1号\n')
    expect(await next('滨政函')).toBe('滨政函〔2025〕1号\n')
  })
})
