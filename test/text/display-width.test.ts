import { expect, test } from 'vitest'
import { displayWidth } from '../../src/text/display-width.ts'

test.each([
  ['公文', 4],
  ['OFD 1', 5],
  ['“〔2025〕”', 12],
  ['𠮷', 2],
  ['e\u0301', 1],
  ['——……', 8],
  ['', 0],
])('%j takes %d columns', (text, width) => expect(displayWidth(text)).toBe(width))

test('terminals draw quotes, dashes and dots narrow', () =>
  expect(displayWidth('“公文”——', 'terminal')).toBe(8))
