import { expect, test } from 'vitest'
import { createLineIndex } from '../../src/diagnostics/line-index.ts'

const index = createLineIndex('标题: 甲\r\n𠮷: 乙\n')

test.each([
  [0, 1, 1],
  [4, 1, 5],
  [7, 2, 1],
  [9, 2, 2],
  [99, 3, 1],
])('offset %d is line %d, column %d, counted in characters', (offset, line, column) =>
  expect(index.position(offset)).toEqual({ line, column }),
)

test('lines come without their ends', () => {
  expect([1, 2, 3, 4].map(index.line)).toEqual(['标题: 甲', '𠮷: 乙', '', ''])
})
