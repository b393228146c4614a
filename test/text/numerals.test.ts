import { expect, test } from 'vitest'
import {
  fromChineseNumeral,
  toChineseDigits,
  toChineseNumeral,
  toFormalNumeral,
} from '../../src/text/numerals.ts'

test.each([
  [1, '一'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [21, '二十一'],
  [100, '一百'],
  [101, '一百零一'],
  [110, '一百一十'],
  [115, '一百一十五'],
  [999, '九百九十九'],
])('%d → %s', (value, text) => expect(toChineseNumeral(value)).toBe(text))

test.each([1000, -1, 1.5, Number.NaN])('%d has no counting form', (value) =>
  expect(toChineseNumeral(value)).toBeUndefined(),
)

test('every number reads back, and no two look alike', () => {
  const texts = Array.from({ length: 1000 }, (_, value) => toChineseNumeral(value) ?? '')
  expect(texts.map(fromChineseNumeral)).toEqual(texts.map((_, value) => value))
  expect(new Set(texts).size).toBe(1000)
})

test.each(['', '十一百', '一十', '零五', '二〇', '百', '一一'])('%j is no number', (text) =>
  expect(fromChineseNumeral(text)).toBeUndefined(),
)

test('years are read digit by digit', () => expect(toChineseDigits(2024)).toBe('二〇二四'))

test.each([
  ['0', '零'],
  ['10', '壹拾'],
  ['10205', '壹万零贰佰零伍'],
  ['120000', '壹拾贰万'],
  ['100000001', '壹亿零壹'],
  ['12345678', '壹仟贰佰叁拾肆万伍仟陆佰柒拾捌'],
])('%s → %s', (value, text) => expect(toFormalNumeral(value)).toBe(text))
