/** The annual report as an office keeps it: started from the template, rolled forward a year later, figures filled in both times. */
import { expect, test } from 'vitest'
import { memoryFiles } from '../../src/files/memory-files.ts'
import { nodeFilesIn } from '../../src/files/node-files.ts'
import type { OfficialDocument } from '../../src/model/official-document.ts'
import { readDocument } from '../../src/reader/read-document.ts'
import { findTemplates } from '../../src/starter/find-templates.ts'
import { rollForward } from '../../src/starter/roll-forward.ts'
import { startDocument } from '../../src/starter/start-document.ts'

const name = '法治政府建设年度报告'
const templateFolders = ['templates']
const disk = nodeFilesIn('.')

type Contents = Map<string, string | Uint8Array>

/** What the writer does: every 待填 of 数据.yaml becomes the next of the figures. */
const fillFigures = (contents: Contents, folder: string, figures: readonly string[]): void => {
  const rest = [...figures]
  const path = `${folder}/数据.yaml`
  const filled = String(contents.get(path)).replace(/: 待填/gu, () => `: ${rest.shift()}`)
  expect(rest).toEqual([])
  contents.set(path, filled)
}

const readText = (contents: Contents, folder: string): { document: OfficialDocument; text: string } => {
  const read = readDocument(memoryFiles(contents), folder, { templateFolders })
  expect(read.diagnostics).toEqual([])
  if (!read.ok) throw new Error('not read')
  const { document } = read.value
  return {
    document,
    text: document.body.mainText.map((block) => ('text' in block ? block.text : '')).join('\n'),
  }
}

test('sentences compare themselves with last year as soon as there is one', () => {
  const contents: Contents = new Map([
    [`templates/${name}.yaml`, disk.readText(`templates/${name}.yaml`) ?? ''],
    ['content/机关/滨江市人民政府.yaml', '印发机关: 滨江市人民政府办公室\n'],
  ])
  const template = findTemplates(memoryFiles(contents), templateFolders).templates.find(
    (found) => found.name === name,
  )
  if (!template) throw new Error('no template')
  const [first, second] = [`content/2024/${name}`, `content/2025/${name}`]

  const today = { year: 2024, month: 2, day: 20 }
  const started = startDocument(memoryFiles(contents), { template, folder: first, today })
  for (const [path, text] of started.files) contents.set(`${first}/${path}`, text)
  const figures2023 = '412 6 21 95.3 5200 400 120 1284 500 90 410 20 97.3 4 21'.split(' ')
  fillFigures(contents, first, figures2023)
  const before = readText(contents, first)
  expect(before.document.body.title).toBe('滨江市人民政府关于2023年法治政府建设情况的报告')
  expect(before.text).toContain('全年收到行政复议申请1284件；审结1020件，其中维持500件')
  expect(before.text).not.toContain('上年')

  const rolled = rollForward(memoryFiles(contents), { from: first, to: second, templateFolders })
  if (!rolled.ok) throw new Error('not rolled')
  for (const [path, content] of rolled.value.files) contents.set(`${second}/${path}`, content)
  const figures2024 = '398 5 21 95.8 5200 400 174 1796 700 110 590 30 97.3 5 24'.split(' ')
  fillFigures(contents, second, figures2024)
  const after = readText(contents, second)
  expect(after.document.body.title).toBe('滨江市人民政府关于2024年法治政府建设情况的报告')
  expect(after.document.body.signOff.documentDate).toEqual({ year: 2025, month: 2, day: 20 })
  for (const sentence of [
    '市本级行政许可事项398项，较上年减少14项。',
    '全年作出行政处罚决定5200件，较上年持平；抽查案卷400卷，其中优秀案卷174卷，占43.5%。',
    '全年收到行政复议申请1796件，较上年增长39.9%；审结1430件，其中维持700件',
    '行政机关负责人出庭应诉率97.3%，较上年持平。',
    '2025年主要安排',
  ]) {
    expect(after.text).toContain(sentence)
  }
})
