import { cpSync, existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { type FakeIo, fakeIo } from './fake-io.ts'
import { read, write } from './workspace.ts'

const sourceDate = new Date(Date.UTC(2026, 0, 20, 12))
const office = (): FakeIo => fakeIo({ sourceDate })

const issuer = '代字: {请示: 滨政文, 通知: 滨政发}\n印发机关: 滨江市人民政府办公室\n'

describe('new', () => {
  test('fills in the only body under 机关/, its 代字 and the date', async () => {
    const io = office()
    write(io, 'content/机关/滨江市人民政府.yaml', issuer)
    expect(await main(['new', '请示', 'content/2026/请示'], io)).toBe(0)
    expect(io.said.out).toBe('content/2026/请示/公文.yaml\n')
    const text = read(io, 'content/2026/请示/公文.yaml')
    expect(text).toContain('发文机关: 滨江市人民政府\n# 发文字号: 滨政文〔2026〕1号')
    expect(text).toContain('成文日期: 2026-01-20')
    expect(text).toContain('印发机关: 滨江市人民政府办公室')
    expect(text).not.toContain('$schema')
    expect(await main(['build', 'content/2026', '-f', 'txt'], io)).toBe(0)
    expect(read(io, 'output/滨江市人民政府关于×××的请示.txt')).toContain('妥否，请批示。')
  })

  test('of several bodies one is chosen by name; without a name they are listed', async () => {
    const io = office()
    write(io, 'content/机关/滨江市人民政府.yaml', issuer)
    write(io, 'content/机关/滨江市水利局.yaml', '代字: 滨水\n')
    expect(await main(['new', '通知', 'content/甲', '--issuer', '滨江市水利局'], io)).toBe(0)
    expect(read(io, 'content/甲/公文.yaml')).toContain('发文机关: 滨江市水利局\n# 发文字号: 滨水〔2026〕')
    expect(await main(['new', '通知', 'content/乙'], io)).toBe(0)
    expect(read(io, 'content/乙/公文.yaml')).toContain('发文机关: ×××')
    expect(io.said.err).toContain('机关/ 里登记了 滨江市人民政府、滨江市水利局')
  })

  test('points editors to the schemas that `hongtou schema` wrote', async () => {
    const io = office()
    await main(['schema'], io)
    await main(['new', '工作总结', 'content/2026/总结'], io)
    const target = (file: string): string => {
      const path = /\$schema=(\S+)/.exec(read(io, `content/2026/总结/${file}`))?.[1] ?? ''
      return join(io.cwd, 'content/2026/总结', dirname(file), path)
    }
    expect(target('公文.yaml')).toBe(join(io.cwd, 'schema/document.schema.json'))
    expect(target('正文/00-导语.yaml')).toBe(join(io.cwd, 'schema/section.schema.json'))
    expect(target('数据.yaml')).toBe(join(io.cwd, 'schema/data.schema.json'))
    expect(existsSync(target('数据.yaml'))).toBe(true)
  })

  test('an office’s own template comes first, with or without a skeleton', async () => {
    const io = office()
    write(
      io,
      'templates/请示.yaml',
      '文种: 请示\n说明: 本单位的\n标题: 关于{{事由}}的请示\n必备: [主送机关, 附注]\n',
    )
    write(
      io,
      'templates/周报.yaml',
      '文种: 报告\n格式: 普通\n骨架:\n  正文/01-本周.yaml: |\n    内容: 本周×××。\n',
    )
    expect(await main(['new', '请示', 'content/甲'], io)).toBe(0)
    expect(read(io, 'content/甲/公文.yaml')).toContain('附注: ×××')
    expect(await main(['new', '周报', 'content/乙'], io)).toBe(0)
    expect(read(io, 'content/乙/公文.yaml')).toContain('模板: 周报')
    expect(await main(['build', '-f', 'txt'], io)).toBe(0)
    expect(await main(['templates', '--json'], io)).toBe(0)
    const rows = JSON.parse(io.said.out.slice(io.said.out.indexOf('[\n'))) as Record<string, string>[]
    expect(rows.find((row) => row.名称 === '请示')).toMatchObject({ 来源: 'templates', 说明: '本单位的' })
    expect(rows.find((row) => row.名称 === '通知')).toMatchObject({
      来源: '自带',
      方向: '下行',
      格式: '文件',
    })
  })

  test('never writes over what is there unless forced', async () => {
    const io = office()
    write(io, 'content/甲/公文.yaml', '我的')
    expect(await main(['new', '通知', 'content/甲'], io)).toBe(2)
    expect(io.said.err).toContain('content/甲 里已有内容，没有改动')
    expect(read(io, 'content/甲/公文.yaml')).toBe('我的')
    expect(await main(['new', '通知', 'content/甲', '--force'], io)).toBe(0)
    expect(read(io, 'content/甲/公文.yaml')).toContain('文种: 通知')
  })

  test.each([
    [['new'], '请写模板和文件夹'],
    [['new', '请示'], '请写模板和文件夹'],
    [['new', '法治政府年度报告', 'content/甲'], '是不是“法治政府建设年度报告”？'],
    [['new', '没有的', 'content/甲'], '没有名为“没有的”的模板。'],
    [['new', '--from', 'content/无', 'content/甲'], 'content/无 里没有 公文.yaml'],
    [['new', '--from', 'content/无'], '请写一个新的文件夹'],
  ])('%j is wrong usage', async (argv, message) => {
    const io = office()
    expect(await main(argv, io)).toBe(2)
    expect(io.said.err).toContain(message)
    expect(existsSync(join(io.cwd, 'content'))).toBe(false)
  })

  test('a template with mistakes is told with its lines', async () => {
    const io = office()
    write(io, 'templates/周报.yaml', '文种: 周报\n骨架:\n  ../坏.yaml: |\n    内容: 无\n')
    expect(await main(['new', '周报', 'content/甲'], io)).toBe(2)
    expect(io.said.err).toContain('templates/周报.yaml:1:5 错误 wrong-value')
    expect(io.said.err).toContain('骨架里不能有文件“../坏.yaml”。')
    expect(io.said.err).toContain('模板“周报”有错误。')
    expect(await main(['templates'], io)).toBe(1)
  })
})

describe('new --from', () => {
  const last = 'content/2024/法治政府建设年度报告'
  const next = 'content/2025/法治政府建设年度报告'
  const samples = (): FakeIo => {
    const io = office()
    for (const path of [last, 'content/机关']) cpSync(path, join(io.cwd, path), { recursive: true })
    return io
  }

  test('the sample report becomes a draft that builds, and says what to do next', async () => {
    const io = samples()
    expect(await main(['new', '--from', last, next], io)).toBe(0)
    expect(readdirSync(join(io.cwd, next))).toEqual(readdirSync(join(io.cwd, last)))
    expect(io.said.err).toContain('已续写 6 个文件（2023年度 → 2024年度）。')
    expect(io.said.err).toContain('成文日期：2024-02-21 → 2025-02-21（待确认）')
    expect(io.said.err).toContain('公文.yaml 的变量有 5 个写成了“待填”')
    expect(await main(['build', next, '-f', 'txt'], io)).toBe(0)
    const printed = read(io, 'output/滨江市人民政府关于2024年度法治政府建设情况的报告.txt')
    expect(printed.replace(/\s/g, '')).toContain('收到行政复议申请××')
  })

  test('the checks see whose sentences they are', async () => {
    const io = samples()
    await main(['new', '--from', last, next], io)
    await main(['check', next, '--format', 'json'], io)
    expect(io.said.out).toContain('"copied-from-last-year"')
  })

  test('last year’s mistakes stop it before anything is written', async () => {
    const io = samples()
    write(io, `${last}/公文.yaml`, '文种: 报告\n')
    expect(await main(['new', '--from', last, next], io)).toBe(1)
    expect(io.said.err).toContain('缺少“发文机关”')
    expect(io.said.err).toContain('没有写出任何文件')
    expect(existsSync(join(io.cwd, next))).toBe(false)
  })
})

test('templates are listed in the order of 文种, with what they are for', async () => {
  const io = office()
  expect(await main(['templates'], io)).toBe(0)
  const lines = io.said.out.split('\n')
  expect(lines[0]).toMatch(/^名称 +文种 +格式 +方向 +来源 +说明$/u)
  expect(lines[1]).toMatch(/^决议 +决议 +文件 +下行 +自带 +\p{Script=Han}/u)
  expect(lines.findIndex((line) => line.startsWith('通知 '))).toBeLessThan(
    lines.findIndex((line) => line.startsWith('任免通知 ')),
  )
})
