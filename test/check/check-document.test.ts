import { expect, test } from 'vitest'
import { checkSample } from './check-sample.ts'

const wrong = '正文: [请认真贯彻执行。。]'

test('an exemption keeps the finding in the report with its reason', () => {
  const { diagnostics } = checkSample(`${wrong}\n豁免: {double-marks: 引用原文如此}`)
  expect(diagnostics).toHaveLength(1)
  expect(diagnostics[0]).toMatchObject({ rule: 'double-marks', severity: 'info' })
  expect(diagnostics[0]?.message).toContain('（已豁免：引用原文如此）')
  expect(diagnostics[0]?.fix).toBeUndefined()
})

test('an exemption of no rule is an error with the nearest name', () => {
  const { diagnostics } = checkSample('豁免: {double-mark: 引用原文如此}')
  expect(diagnostics).toMatchObject([{ rule: 'exemption', severity: 'error' }])
  expect(diagnostics[0]?.hint).toBe('是不是“double-marks”？')
})

test('an exemption that is no longer needed is told', () => {
  const { diagnostics } = checkSample('豁免: {double-marks: 引用原文如此}')
  expect(diagnostics).toMatchObject([{ rule: 'exemption', severity: 'info' }])
})

test('an exemption needs a reason', () => {
  expect(checkSample('豁免: {double-marks: ""}').diagnostics).toMatchObject([{ severity: 'error' }])
})

test('a document that cannot be read is told by the reader alone', () => {
  const { diagnostics } = checkSample('成文日期: 2025-13-01')
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['date'])
})

test('mistakes in 术语.yaml and in bodies the document does not name are told', () => {
  const { diagnostics } = checkSample({
    公文: '',
    文件: { '术语.yaml': '用语: 防汛\n', '机关/滨江市水利局.yaml': '层级: 市级\n' },
  })
  expect(diagnostics.map(({ span }) => span?.file).sort()).toEqual(['术语.yaml', '机关/滨江市水利局.yaml'])
})
