import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { type FakeIo, fakeIo } from './fake-io.ts'
import { outputsIn } from './outputs-in.ts'

const write = (io: FakeIo, path: string, text: string): void => {
  mkdirSync(dirname(join(io.cwd, path)), { recursive: true })
  writeFileSync(join(io.cwd, path), text)
}

const notice = `文种: 通知
发文机关: 滨江市人民政府
发文字号: 滨政发〔2025〕7号
标题: 滨江市人民政府关于做好防汛工作的通知
主送机关: 各县（市、区）人民政府
成文日期: 2025-06-03
正文:
  - 入汛以来，全市降雨偏多。
  - 现将有关事项通知如下。
`

describe('help and usage', () => {
  test('help is in Chinese and lists every command', async () => {
    const io = fakeIo()
    expect(await main(['--help'], io)).toBe(0)
    expect(io.said.out).toContain('用法: hongtou')
    for (const command of ['build', 'import', 'fonts', 'schema'])
      expect(io.said.out).toContain(`  ${command}`)
    expect(io.said.out).not.toMatch(/Usage|Options|Commands|display help/)
  })

  test.each(['build', 'import', 'fonts', 'schema'])('%s explains itself in Chinese', async (command) => {
    const io = fakeIo()
    expect(await main([command, '--help'], io)).toBe(0)
    expect(io.said.out).toContain(`用法: hongtou ${command}`)
    expect(io.said.out).not.toMatch(/Usage|Options|Arguments|display help|default:/)
  })

  test.each([
    [['buld'], '没有这个命令：buld'],
    [['build', '--colour'], '没有这个选项：--colour'],
    [['import', '-o', 'x'], '缺少参数：文件'],
    [['import', 'a.txt'], '缺少选项：-o, --output <文件夹>'],
    [['build', '没有的文件夹'], '没有这个文件或文件夹：没有的文件夹'],
    [['build', '.', '-f', 'odt'], '不认识的输出格式：odt。可用的有：pdf、pdf-cmyk、pdf-yaml、docx、txt'],
    [['build', '.', '-t', '没有'], '没有这个模板文件夹：没有'],
  ])('%j is wrong usage', async (argv, message) => {
    const io = fakeIo()
    expect(await main(argv, io)).toBe(2)
    expect(io.said.err).toContain(message)
    expect(io.said.err).not.toMatch(/ {4}at /)
  })
})

const build = (io: FakeIo, ...more: string[]) => main(['build', ...more], io)

describe('build', () => {
  test('names files by 文号 and writes the same bytes again', async () => {
    const io = fakeIo()
    write(io, 'content/通知/公文.yaml', notice)
    expect(await build(io, '-f', 'pdf,docx,txt')).toBe(0)
    const names = outputsIn(join(io.cwd, 'output'))
    expect(names).toEqual(['滨政发〔2025〕7号.docx', '滨政发〔2025〕7号.pdf', '滨政发〔2025〕7号.txt'])
    const first = names.map((name) => readFileSync(join(io.cwd, 'output', name)))
    expect(await build(io, '-f', 'pdf,docx,txt', '--force')).toBe(0)
    expect(names.map((name) => readFileSync(join(io.cwd, 'output', name)))).toEqual(first)
    expect(io.said.err).toContain('共 1 份公文，排好 1 份')
  })

  test('three kinds of PDF lie side by side, are skipped when nothing changed, and belong to the manifest', async () => {
    const io = fakeIo()
    write(io, 'content/通知/公文.yaml', notice)
    expect(await build(io, '-f', 'pdf')).toBe(0)
    expect(await build(io, '-f', 'pdf,pdf-cmyk,pdf-yaml')).toBe(0)
    expect(outputsIn(join(io.cwd, 'output'))).toEqual([
      '滨政发〔2025〕7号.pdf',
      '滨政发〔2025〕7号.印刷.pdf',
      '滨政发〔2025〕7号.附源稿.pdf',
    ])
    expect(await build(io, '-f', 'pdf,pdf-cmyk,pdf-yaml')).toBe(0)
    expect(io.said.err).toContain('1 份没有变化')
    expect(await main(['verify'], io)).toBe(0)
  })

  test('a document with errors writes nothing, the others are built, and the exit code says so', async () => {
    const io = fakeIo()
    write(io, 'content/甲/公文.yaml', notice.replace('〔2025〕7号', '[2025]07号'))
    write(io, 'content/乙/公文.yaml', notice)
    expect(await build(io, '-f', 'txt')).toBe(1)
    expect(outputsIn(join(io.cwd, 'output'))).toEqual(['滨政发〔2025〕7号.txt'])
    expect(io.said.err).toContain('公文.yaml:3:')
    expect(io.said.err).toContain('1 份有错误没有输出')
  })

  test('an error leaves what was built before untouched', async () => {
    const io = fakeIo()
    write(io, 'content/甲/公文.yaml', notice)
    await build(io, '-f', 'txt')
    const before = readFileSync(join(io.cwd, 'output/滨政发〔2025〕7号.txt'))
    write(io, 'content/甲/公文.yaml', notice.replace('成文日期: 2025-06-03', '成文日期: 2025-06-31'))
    expect(await build(io, '-f', 'txt')).toBe(1)
    expect(readFileSync(join(io.cwd, 'output/滨政发〔2025〕7号.txt'))).toEqual(before)
    expect(outputsIn(join(io.cwd, 'output'))).toHaveLength(1)
  })

  test('two documents with one 文号 do not overwrite each other', async () => {
    const io = fakeIo()
    write(io, 'content/甲/公文.yaml', notice)
    write(io, 'content/乙/公文.yaml', notice)
    expect(await build(io, '-f', 'txt')).toBe(1)
    expect(io.said.err).toContain('同名')
  })

  test('a folder without documents is told, not silently passed', async () => {
    const io = fakeIo()
    mkdirSync(join(io.cwd, 'content'))
    expect(await build(io)).toBe(1)
    expect(io.said.err).toContain('没有找到 公文.yaml')
  })

  test('SOURCE_DATE_EPOCH changes the date of the files and nothing else', async () => {
    const io = fakeIo({ sourceDate: new Date(Date.UTC(2001, 1, 3)) })
    write(io, 'content/甲/公文.yaml', notice)
    await build(io, '-f', 'pdf')
    const pdf = readFileSync(join(io.cwd, 'output/滨政发〔2025〕7号.pdf'), 'latin1')
    expect(pdf).toContain('(D:20010203000000Z)')
    expect(pdf).not.toContain('D:2025')
  })
})

describe('import', () => {
  const text =
    '滨江市人民政府\n关于2023年度法治政府建设情况的报告\n\n省人民政府：\n一、主要举措\n（一）健全机制。全年召开会议4次。\n二、下一步安排\n继续推进。\n2024年2月1日\n'

  test('writes a folder that builds', async () => {
    const io = fakeIo()
    write(io, '报告.txt', text)
    expect(await main(['import', '报告.txt', '-o', 'content/报告'], io)).toBe(0)
    expect(existsSync(join(io.cwd, 'content/报告/公文.yaml'))).toBe(true)
    expect(await build(io, '-f', 'txt')).toBe(0)
  })

  test('never writes into a folder that has content unless forced', async () => {
    const io = fakeIo()
    write(io, '报告.txt', text)
    write(io, 'content/报告/公文.yaml', '我的')
    const argv = ['import', '报告.txt', '-o', 'content/报告']
    expect(await main(argv, io)).toBe(2)
    expect(readFileSync(join(io.cwd, 'content/报告/公文.yaml'), 'utf8')).toBe('我的')
    expect(await main([...argv, '--force'], io)).toBe(0)
    expect(readFileSync(join(io.cwd, 'content/报告/公文.yaml'), 'utf8')).toContain('标题')
  })

  test('refuses what is not text', async () => {
    const io = fakeIo()
    write(io, '图.txt', '\u0000\u0001\u0002PNG')
    expect(await main(['import', '图.txt', '-o', 'x'], io)).toBe(1)
    expect(existsSync(join(io.cwd, 'x'))).toBe(false)
  })
})

test('schema writes one file for each kind of YAML', async () => {
  const io = fakeIo()
  expect(await main(['schema'], io)).toBe(0)
  const names = readdirSync(join(io.cwd, 'schema'))
  expect(names).toContain('document.schema.json')
  const schema = JSON.parse(readFileSync(join(io.cwd, 'schema/document.schema.json'), 'utf8')) as {
    properties: object
  }
  expect(Object.keys(schema.properties)).toContain('发文字号')
})
