import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareTables } from '../../src/diff/compare-tables.ts'
import type { AlignedTable } from '../../src/diff/comparison.ts'
import { newTextOf, oldTextOf } from '../../src/diff/segments.ts'
import { tokenSplitter } from '../../src/diff/split-tokens.ts'
import { gridOf } from '../../src/diff/table-grid.ts'
import { cell, table } from '../tools/tables.ts'

const context = { split: tokenSplitter([]), years: { old: 2023, new: 2024 } }

const row = fc.tuple(
  fc.constantFrom('东门渡口', '沙洲渡口', '石桥渡口', '新港渡口', '合计', ''),
  fc.nat(9).map(String),
  fc.constantFrom('正常', '停航', '2024年恢复'),
)
const anyTable = fc
  .record({
    rows: fc.array(row, { maxLength: 6 }),
    header: fc.shuffledSubarray(['渡口', '演练（次）', '状态'], { minLength: 1 }),
  })
  .map(({ rows, header }) =>
    table(
      header,
      rows.map((cells) => cells.slice(0, header.length)),
      { caption: '渡口情况' },
    ),
  )

const side = (
  { columns, rows }: AlignedTable,
  of: 'old' | 'new',
): { header: string[]; rows: (readonly [number, string[]])[] } => {
  const textOf = of === 'old' ? oldTextOf : newTextOf
  const isThere = columns.map(({ relation }) => relation !== (of === 'old' ? 'added' : 'removed'))
  const own = rows.flatMap((aligned) => {
    const place = aligned[of]
    return place === undefined
      ? []
      : [[place, aligned.cells.map(textOf).filter((_, index) => isThere[index])] as const]
  })
  return {
    header: columns.map(({ segments }) => textOf(segments)).filter((_, index) => isThere[index]),
    rows: own,
  }
}

test('every row and cell of both tables is there once', () => {
  fc.assert(
    fc.property(anyTable, anyTable, (old, current) => {
      const aligned = compareTables(old, current, context)
      const after = side(aligned, 'new')
      expect(after.rows.map(([, cells]) => cells)).toEqual(gridOf(current).rows)
      expect(after.header).toEqual(gridOf(current).header)
      const before = side(aligned, 'old')
      const byPlace = before.rows.toSorted(([a], [b]) => a - b)
      expect(byPlace.map(([place]) => place)).toEqual(old.rows.map((_, index) => index))
      const inOrder = before.header.every((name, index) => name === gridOf(old).header[index])
      if (inOrder) expect(byPlace.map(([, cells]) => cells)).toEqual(gridOf(old).rows)
    }),
    { numRuns: 300 },
  )
})

test('a table is equal to itself', () => {
  fc.assert(
    fc.property(anyTable, (same) => {
      const { rows, columns } = compareTables(same, same, context)
      expect([...rows, ...columns].filter(({ relation }) => relation !== 'equal')).toEqual([])
    }),
    { numRuns: 100 },
  )
})

test('a cell of several rows stands in all of its places', () => {
  const merged = (count: string) =>
    table(
      ['类别', '方式', '次数'],
      [
        [cell('日常检查', 1, 2), '双随机抽查', count],
        ['信用分级检查', '9654'],
      ],
    )
  const { rows, keyColumn } = compareTables(merged('18206'), merged('17000'), context)
  expect(keyColumn).toBe(1)
  expect(rows.map(({ key, relation }) => `${key} ${relation}`)).toEqual([
    '双随机抽查 changed',
    '信用分级检查 equal',
  ])
  expect(rows[1]?.cells.map(newTextOf)).toEqual(['日常检查', '信用分级检查', '9654'])
})
