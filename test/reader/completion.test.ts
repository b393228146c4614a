/** What an editor makes of the schemas and settings that `hongtou init` writes. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { documentTypes } from '../../src/model/document-type.ts'
import { listKeys } from '../../src/reader/list-keys.ts'
import { fakeIo } from '../cli/fake-io.ts'
import { type Editor, openEditor } from '../tools/yaml-language-server.ts'

let editor: Editor

beforeAll(async () => {
  const io = fakeIo()
  await main(['init'], io)
  const settings = JSON.parse(readFileSync(join(io.cwd, '.vscode/settings.json'), 'utf8')) as Record<
    string,
    unknown
  >
  editor = await openEditor(io.cwd, settings)
})
afterAll(() => editor.close())

const document = 'content/2025/通知/公文.yaml'
const labels = async (path: string, text: string): Promise<readonly string[]> =>
  (await editor.complete(path, text)).map(({ label }) => label)

describe('completion', () => {
  test('offers every key of 公文.yaml with its meaning', async () => {
    const items = await editor.complete(document, '▮\n')
    const keys = listKeys().filter(({ file, key }) => file === '公文.yaml' && !key.includes('.'))
    expect(items.map(({ label }) => label)).toEqual(expect.arrayContaining(keys.map(({ key }) => key)))
    const number = items.find(({ label }) => label === '发文字号')
    expect(JSON.stringify(number?.documentation)).toContain('年份用六角括号')
  })

  test('does not offer what is written already', async () => {
    const offered = await labels(document, '文种: 通知\n▮\n')
    expect(offered).toContain('标题')
    expect(offered).not.toContain('文种')
  })

  test('offers the fifteen 文种', async () => {
    expect(await labels(document, '文种: ▮\n')).toEqual(expect.arrayContaining([...documentTypes]))
  })

  test('offers an example where any text may stand', async () => {
    expect(await labels(document, '发文字号: ▮\n')).toContain('滨政文〔2025〕12号')
  })

  test.each([
    ['content/2025/通知/正文/01-要求.yaml', '标题: 要求\n内容:\n  - ▮\n', ['列举', '表格', '图片', '接排']],
    ['content/2025/通知/正文/01-要求.yaml', '内容:\n  - 表格:\n      ▮\n', ['题', '列', '行', '横排']],
    ['content/2025/通知/附件/1-名单.yaml', '▮\n', ['标题', '内容']],
    ['content/机关/滨江市人民政府.yaml', '▮\n', ['全称', '代字', '印发机关']],
    ['content/术语.yaml', '▮\n', ['用语', '名称']],
    ['templates/通知.yaml', '▮\n', ['文种', '行文方向', '必备']],
  ])('%s: %j', async (path, text, keys) => {
    const offered = await labels(path, text)
    expect(offered).toEqual(expect.arrayContaining(keys))
    expect(offered.filter((label) => !/\p{Script=Han}/u.test(label))).toEqual([])
  })
})

test('resting on a key shows its meaning and an example', async () => {
  const shown = await editor.hover(document, '成文日▮期: 2025-06-03\n')
  expect(shown).toContain('会议通过或者负责人签发的日期')
  expect(shown).toContain('2025-02-20')
})

describe('mistakes', () => {
  test('a key that does not exist is marked at its place', async () => {
    const found = await editor.diagnose(
      'content/错键/公文.yaml',
      '发文机关: 滨江市人民政府\n发文号: 滨政文〔2025〕1号\n',
    )
    expect(found).toMatchObject([{ range: { start: { line: 1, character: 0 } } }])
    expect(found[0]?.message).toContain('发文号')
  })

  test('a number in the wrong brackets is marked', async () => {
    const found = await editor.diagnose(
      'content/错号/公文.yaml',
      '发文机关: 滨江市人民政府\n发文字号: 滨政文[2025]1号\n',
    )
    expect(found).toHaveLength(1)
  })

  test('a good document has no marks', async () => {
    const text = readFileSync('content/2025/法治政府建设年度报告/公文.yaml', 'utf8')
    expect(await editor.diagnose('content/2025/年度报告/公文.yaml', text)).toEqual([])
  })
})
