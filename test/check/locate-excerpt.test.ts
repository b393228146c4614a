import { expect, test } from 'vitest'
import { applyFixes } from '../../src/diagnostics/apply-fixes.ts'
import { checkSample } from './check-sample.ts'

/** The marked stretch of every finding of a rule. */
const marked = (sample: string, rule: string): readonly string[] => {
  const { diagnostics, sources } = checkSample(sample)
  return diagnostics
    .filter((diagnostic) => diagnostic.rule === rule)
    .map(({ span }) => (span ? (sources.get(span.file) ?? '').slice(span.start, span.end) : ''))
}

test('a stretch is found across line breaks, beside variables and inside 列举', () => {
  const text = `变量: {次数: 12次}
正文:
  - |
    第一行的话，
    演练{{次数}}，
    ，参加的人很多。
  - 列举:
      - 加强值守。。
      - 加强巡查`
  expect(marked(text, 'double-marks')).toEqual(['，\n    ，', '。。'])
})

test('what comes out of a variable is shown where the text begins, and is not fixed', () => {
  const text = '变量: {套话: 认真落实。。}\n正文:\n  - "请{{套话}}各地都要重视。"'
  const { diagnostics } = checkSample(text)
  const [found] = diagnostics.filter(({ rule }) => rule === 'double-marks')
  expect(found?.span).toBeDefined()
  expect(found?.fix).toBeUndefined()
})

test('a fix changes its place only and leaves comments and layout alone', () => {
  const text = `正文:   # 正文从这里开始
  - >
    请认真贯彻，，
    抓好落实。   
  # 结尾
  - "防汛工作事关重大。。"   # 重要`
  const { diagnostics, sources } = checkSample(text)
  const { texts, applied } = applyFixes(diagnostics, sources)
  expect(applied).toHaveLength(2)
  expect([...texts.values()].join('').split('正文:')[1]).toBe(`   # 正文从这里开始
  - >
    请认真贯彻，
    抓好落实。   
  # 结尾
  - "防汛工作事关重大。"   # 重要`)
})

test('fixes that overlap wait for the next run', () => {
  const sources = new Map([['甲.yaml', '一二三四']])
  const at = (start: number, end: number, text: string) => ({
    rule: 'x',
    severity: 'error' as const,
    message: '',
    span: { file: '甲.yaml', start, end },
    fix: { text },
  })
  const { texts, applied } = applyFixes([at(0, 2, 'A'), at(1, 3, 'B'), at(3, 4, 'C')], sources)
  expect(texts.get('甲.yaml')).toBe('一BC')
  expect(applied).toHaveLength(2)
})
