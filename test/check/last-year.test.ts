import { expect, test } from 'vitest'
import { checkSample } from './check-sample.ts'

const lastYear = (text: string): string =>
  `文种: 通知\n发文机关: 滨江市人民政府\n标题: 滨江市人民政府关于做好防汛工作的通知\n正文:\n${text}`

const check = (text: string, before: string): readonly string[] =>
  checkSample({
    公文: `上年: ../上年\n变量: {年度: 2025}\n正文:\n${text}`,
    文件: { '上年/公文.yaml': lastYear(before) },
  }).diagnostics.map(({ rule, message }) => `${rule} ${message}`)

const sentence = '2024年，全市共开展防汛演练12次，参加人员800人次。'

test('a sentence kept with the year and the figures of last year is told twice over', () => {
  expect(check(`  - ${sentence}`, `  - ${sentence}`)).toEqual([
    'figures-left-over 这一句连数在内与上年完全相同（12次、800人次）。',
    'year-left-over 这一句与上年相同，写的还是2024年。',
  ])
})

test('the same words with other figures are this year’s', () => {
  expect(check('  - 2025年，全市共开展防汛演练15次，参加人员900人次。', `  - ${sentence}`)).toEqual([])
})

test('names of documents and spans of years keep their years', () => {
  const kept = '  - 贯彻《滨江市2024年防汛方案》，落实2023—2024年度工程建设任务，各项工作有序推进。'
  expect(check(kept, kept)).toEqual([])
})

test('a year from a variable is this year’s', () => {
  const filled = '  - "{{年度}}年，全市各级各部门按照职责分工组织开展防汛演练。"'
  expect(check(filled, '  - 2024年，全市各级各部门按照职责分工组织开展防汛演练。')).toEqual([])
})
