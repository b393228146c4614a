import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { compareDocuments } from '../../src/diff/compare-documents.ts'
import { comparisonSchema } from '../../src/diff/comparison-schema.ts'
import { writeJsonReport } from '../../src/diff/reports/json-report.ts'
import { writeMarkdownReport } from '../../src/diff/reports/markdown-report.ts'
import { writeTextReport } from '../../src/diff/reports/text-report.ts'
import { readSample } from './read-sample.ts'
import { compareReports } from './small-report.ts'

const side = (folder: string) => {
  const { document, year } = readSample(folder)
  return { document, name: folder, ...(year !== undefined && { year }) }
}
const twoYears = compareDocuments(
  side('content/2024/法治政府建设年度报告'),
  side('content/2025/法治政府建设年度报告'),
)
const options = { fold: true, limit: 50 }

test('the two sample years for the terminal', async () => {
  const report = writeTextReport(twoYears, { ...options, colour: false })
  await expect(report).toMatchFileSnapshot('../golden/diff/两年的报告.txt')
})

test('the two sample years as Markdown', async () => {
  await expect(writeMarkdownReport(twoYears, options)).toMatchFileSnapshot('../golden/diff/两年的报告.md')
})

test('as JSON it is the whole comparison', () => {
  const read = JSON.parse(writeJsonReport(twoYears))
  expect(read).toEqual(JSON.parse(JSON.stringify(twoYears)))
  expect(new Ajv({ allowUnionTypes: true }).validate(comparisonSchema, read)).toBe(true)
})

const small = compareReports(
  { year: 2023, preface: ['2023年，审结588件*。'], sections: [['安全', '开展演练17场。']] },
  {
    year: 2024,
    preface: ['2024年，审结562件*。'],
    sections: [
      ['加强普法宣传', '发放读本。'],
      ['安全', '开展演练17场。'],
    ],
  },
)

test('what only follows from year and order is folded away, or told when asked for', () => {
  const folded = writeTextReport(small, { ...options, colour: false })
  expect(folded).toContain('另有 1 处只随年份、序号变化。')
  expect(folded).not.toContain('【一、→二、】')
  expect(writeTextReport(small, { ...options, fold: false, colour: false })).toContain('【一、→二、】安全')
})

test('with colours nothing is bracketed', () => {
  const coloured = writeTextReport(small, { ...options, colour: true })
  expect(coloured).toContain('审结\u001b[31;9m588件\u001b[0m\u001b[32;4m562件\u001b[0m')
  expect(coloured).not.toContain('【')
})

test('marks of Markdown in the text are no marks', () => {
  expect(writeMarkdownReport(small, options)).toContain('<del>588件</del><ins>562件</ins>\\*。')
})

test('between two drafts of one year nothing is said of last year', () => {
  const drafts = compareReports({ preface: ['审结588件。'] }, { preface: ['审结562件。'] })
  for (const report of [
    writeTextReport(drafts, { ...options, colour: false }),
    writeMarkdownReport(drafts, options),
  ]) {
    expect(report).toContain('逐字未改的句子占 0.0%')
    expect(report).not.toMatch(/上年|雷同率/u)
  }
})

test('equal documents are said to be equal', () => {
  const report = writeTextReport(compareReports({}, {}), { ...options, colour: false })
  expect(report).toContain('两份公文没有差别。')
})
