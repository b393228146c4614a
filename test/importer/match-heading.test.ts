/** 结构层次序数 at the start of a row. */
import { expect, test } from 'vitest'
import { irregularOrdinal, matchHeading } from '../../src/importer/match-heading.ts'

test.each([
  ['一、总体情况', 1, 1, '总体情况'],
  ['十一、总体情况', 1, 11, '总体情况'],
  ['（二十一）抓学习', 2, 21, '抓学习'],
  ['(三)抓学习', 2, 3, '抓学习'],
  ['㈢抓学习', 2, 3, '抓学习'],
  ['2.“三公”经费', 3, 2, '“三公”经费'],
  ['２．2024年情况', 3, 2, ''],
  ['（1）台账', 4, 1, '台账'],
  ['⑴台账', 4, 1, '台账'],
])('%s', (text, level, ordinal, rest) => {
  // 2024年 after 2. would read as 2.2024.
  expect(matchHeading(text)).toEqual(rest === '' ? undefined : { level, ordinal, rest })
})

test.each([
  '一、',
  '一二、甲',
  '（一）、甲',
  '3.15消费者权益日',
  '0.甲',
  '（2024）甲',
  '一、二级',
  '一是甲',
  '甲',
])('%s has none', (text) => {
  expect(matchHeading(text)).toBeUndefined()
})

test.each([
  ['1、甲', '1、'],
  ['（一）、甲', '（一）、'],
  ['一．甲', '一．'],
  ['第一条　甲', '第一条'],
  ['一、甲', undefined],
])('%s is irregular: %s', (text, ordinal) => {
  expect(irregularOrdinal(text)).toBe(ordinal)
})
