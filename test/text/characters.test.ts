/** What single characters may do on a row. */
import { describe, expect, test } from 'vitest'
import {
  isForbiddenAtRowEnd,
  isForbiddenAtRowStart,
  isHalvedAtRowEnd,
  isSpace,
  markClass,
  squeezedOfPair,
  widthClass,
} from '../../src/text/characters.ts'

describe('R-L-1 R-L-3 R-L-4 R-L-7a R-L-7b R-L-7c 避头尾', () => {
  test.each([...'。，、；：？！”’）］〕】》〉·～%‰℃/-—'])('%s may not start a row', (mark) => {
    expect(isForbiddenAtRowStart(mark)).toBe(true)
  })

  test.each(['“', '‘', '（', '［', '〔', '【', '《', '〈', '——', '……', '国', '2025年', '￥300元', 'GDP'])(
    '%s may start a row',
    (stretch) => expect(isForbiddenAtRowStart(stretch)).toBe(false),
  )

  test.each(['“', '‘', '（', '［', '〔', '【', '《', '〈', '/', '￥'])('%s may not end a row', (mark) => {
    expect(isForbiddenAtRowEnd(mark)).toBe(true)
  })

  test.each(['。', '，', '”', '）', '》', '——', '……', '—', '～', '·', '国', '12件', '𬭚'])(
    '%s may end a row',
    (stretch) => {
      expect(isForbiddenAtRowEnd(stretch)).toBe(false)
    },
  )

  test('a stretch is judged by its first and last character', () => {
    expect(isForbiddenAtRowStart('？！')).toBe(true)
    expect(isForbiddenAtRowEnd('国（')).toBe(true)
  })

  test('no text forbids nothing', () => {
    expect(isForbiddenAtRowStart('')).toBe(false)
    expect(isForbiddenAtRowEnd('')).toBe(false)
  })
})

test.each<[string, ReturnType<typeof markClass>]>([
  ['（', 'opening'],
  ['》', 'closing'],
  ['，', 'pause'],
  ['；', 'pause'],
  ['。', 'stop'],
  ['！', 'stop'],
  ['·', undefined],
  ['—', undefined],
  ['国', undefined],
])('%s gives way as %s', (character, expected) => expect(markClass(character)).toBe(expected))

test.each<[string, boolean]>([
  ['，', true],
  ['。', true],
  ['）', true],
  ['”', true],
  ['（', false],
  ['—', false],
  ['国', false],
])('at the end of a row %s is halved: %s', (character, expected) => {
  expect(isHalvedAtRowEnd(character)).toBe(expected)
})

test.each<[string, ReturnType<typeof squeezedOfPair>]>([
  ['》《', 'first'],
  ['）。', 'first'],
  ['。”', 'first'],
  ['，“', 'first'],
  ['：“', 'first'],
  ['》、', 'first'],
  ['“《', 'second'],
  ['（“', 'second'],
  ['，，', undefined],
  ['？！', undefined],
  ['“，', undefined],
  ['国（', undefined],
  ['）国', undefined],
])('of the pair %s the white goes from the %s', (pair, expected) => {
  expect(squeezedOfPair(pair[0] ?? '', pair[1] ?? '')).toBe(expected)
})

test.each<[string, ReturnType<typeof widthClass>]>([
  ['国', 'full'],
  ['𬭚', 'full'],
  ['，', 'full'],
  ['“', 'full'],
  ['—', 'full'],
  ['…', 'full'],
  ['％', 'full'],
  ['℃', 'full'],
  ['★', 'full'],
  ['①', 'full'],
  ['0', 'digit'],
  ['9', 'digit'],
  ['·', 'middle-dot'],
  ['-', 'hyphen'],
  ['A', 'natural'],
  ['.', 'natural'],
  ['%', 'natural'],
  ['é', 'natural'],
  [' ', 'natural'],
])('%s is as wide as its class says: %s', (character, expected) => {
  expect(widthClass(character)).toBe(expected)
})

test('only spaces are spaces', () => {
  expect([' ', '\u00a0', '\u3000', '国', ''].map(isSpace)).toEqual([true, true, false, false, false])
})
