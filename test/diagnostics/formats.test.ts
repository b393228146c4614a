import { expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { formatJson } from '../../src/diagnostics/format-json.ts'
import { formatPretty } from '../../src/diagnostics/format-pretty.ts'

const sources = new Map([['公文.yaml', '文种: 报告\n发文字号: 某政发[2025]12号\n']])
const wrongBrackets: Diagnostic = {
  rule: 'document-number',
  severity: 'error',
  message: '发文字号的年份用了“[2025]”，应为“〔2025〕”。',
  reason: '六角括号是规定的写法。',
  hint: '改用六角括号〔〕',
  clause: 'GB/T 9704—2012 7.2.5',
  span: { file: '公文.yaml', start: 16, end: 22 },
}
const noPlace: Diagnostic = { rule: 'fonts', severity: 'warning', message: '没有小标宋字体。' }

test('the caret stands under the mistake by display width', () => {
  expect(formatPretty([wrongBrackets, noPlace], sources)).toBe(`警告 fonts
  没有小标宋字体。

公文.yaml:2:10 错误 document-number
  2 │ 发文字号: 某政发[2025]12号
    │                 ^^^^^^
  发文字号的年份用了“[2025]”，应为“〔2025〕”。
  缘由：六角括号是规定的写法。
  改法：改用六角括号〔〕
  依据：GB/T 9704—2012 7.2.5

共 1 个错误、1 个警告。
`)
})

test('nothing to say is said with nothing', () => expect(formatPretty([], sources)).toBe(''))

test('colour only when asked for', () => {
  const start = '\u001b['
  expect(formatPretty([wrongBrackets], sources)).not.toContain(start)
  expect(formatPretty([wrongBrackets], sources, { color: true })).toContain(`${start}31m错误${start}0m`)
})

test('a long paragraph is cut to the surroundings of the mistake', () => {
  const text = `${'甲'.repeat(200)}错${'乙'.repeat(200)}`
  const span = { file: '长.yaml', start: 200, end: 201 }
  const report = formatPretty([{ ...noPlace, span }], new Map([['长.yaml', text]]))
  expect(report).toContain(`  1 │ …${'甲'.repeat(18)}错${'乙'.repeat(12)}…\n    │ ${' '.repeat(37)}^^\n`)
})

test('a span over several lines is marked on its first', () => {
  const span = { file: '公文.yaml', start: 4, end: 20 }
  expect(formatPretty([{ ...noPlace, span }], sources)).toContain('  1 │ 文种: 报告\n    │       ^^^^\n')
})

test('a file that is not at hand leaves its name', () => {
  const span = { file: '别处.yaml', start: 0, end: 0 }
  expect(formatPretty([{ ...noPlace, span }], sources)).toContain('别处.yaml 警告 fonts\n')
})

test('JSON has lines, columns and every field', () => {
  const [first, second] = JSON.parse(formatJson([wrongBrackets, noPlace], sources))
  const { span: _span, ...rest } = wrongBrackets
  expect(first).toEqual(noPlace)
  expect(second).toEqual({ ...rest, file: '公文.yaml', line: 2, column: 10, endLine: 2, endColumn: 16 })
})
