/** Rows to sides: what stays together, what begins a side, what becomes of empty rows. */
import { expect, test } from 'vitest'
import { fillPages } from '../../src/layout/fill-pages.ts'
import { type FlowRow, layoutContext, plainRow } from '../../src/layout/flow.ts'
import { type SideGrid, wholeSide } from '../../src/layout/side-grid.ts'
import { defaultHouseStyle } from '../../src/model/house-style.ts'
import { testFonts } from '../tools/test-fonts.ts'

const rows = (count: number, change: Partial<FlowRow> = {}): readonly FlowRow[] =>
  Array.from({ length: count }, () => plainRow([], change))

const whole = wholeSide(layoutContext(testFonts(), defaultHouseStyle))

/** Page 1 holds `firstCapacity` rows below its head. */
const fill = (all: readonly FlowRow[], firstCapacity: number) =>
  fillPages(
    all,
    (side): SideGrid => (side === 0 ? { ...whole, capacity: firstCapacity, isWhole: false } : whole),
  )

const kept = { keepWithNext: true }

/** Taken rows of each side, 1-based. */
const slots = (all: readonly FlowRow[], firstCapacity = 6): readonly (readonly number[])[] =>
  fill(all, firstCapacity).map((page) => page.map(({ slot }) => slot + 1))

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1)

test('page 1 takes what fits below the title, every other side 22 rows', () => {
  expect(slots(rows(30))).toEqual([upTo(6), upTo(22), [1, 2]])
})

test('rows that keep together move together', () => {
  expect(slots([...rows(5), ...rows(1, kept), ...rows(1)])).toEqual([upTo(5), [1, 2]])
})

test('empty rows above a row are kept inside a side and dropped at its top', () => {
  expect(slots([...rows(3), ...rows(1, { rowsBefore: 2 })])).toEqual([[1, 2, 3, 6]])
  expect(slots([...rows(5), ...rows(1, { rowsBefore: 2 })])).toEqual([upTo(5), [1]])
})

test('a group is moved when its own empty rows do not fit', () => {
  expect(slots([...rows(2), ...rows(2, kept), ...rows(1, { rowsBefore: 2 })])).toEqual([
    [1, 2],
    [1, 2, 5],
  ])
})

test('a row that begins a side begins one, even after a row that wants to keep with it', () => {
  expect(slots([...rows(1, kept), ...rows(1, { startsPage: true })])).toEqual([[1], [1]])
})

test('no side is left empty before a row that begins one', () => {
  expect(
    slots([...rows(6), ...rows(1, { startsPage: true }), ...rows(21), ...rows(1, { startsPage: true })]),
  ).toEqual([upTo(6), upTo(22), [1]])
})

test('a group taller than a side breaks at the side’s last row', () => {
  expect(slots([...rows(2), ...rows(30, kept)])).toEqual([[1, 2], upTo(22), upTo(8)])
})

test('a title that leaves no row on page 1 leaves it empty', () =>
  expect(slots(rows(2), 0)).toEqual([[], [1, 2]]))

test('there is always one side', () => expect(slots([])).toEqual([[]]))

/** A table of `height` rows of the grid that can be parted after any of them. */
const divisible = (height: number, change: Partial<FlowRow> = {}): FlowRow =>
  plainRow([], {
    ...change,
    height,
    divide: (room) =>
      room > 0 && height > 1
        ? {
            first: divisible(Math.min(room, height - 1)),
            rest: divisible(height - Math.min(room, height - 1)),
          }
        : undefined,
  })

const heights = (all: readonly FlowRow[]): readonly (readonly number[])[] =>
  fill(all, 6).map((page) => page.map(({ row }) => row.height))

test('what is several rows high takes them, or moves to the next side', () => {
  expect(slots([...rows(2), ...rows(1, { height: 3 }), ...rows(1)])).toEqual([[1, 2, 3, 6]])
  expect(slots([...rows(4), ...rows(1, { height: 3 }), ...rows(1)])).toEqual([upTo(4), [1, 4]])
})

test('a table is parted where its side ends, as often as it takes', () => {
  expect(heights([...rows(2), divisible(40), ...rows(1)])).toEqual([[1, 1, 4], [22], [14, 1]])
})

test('rows that keep with a table stay with its beginning, rows it keeps with stay with its end', () => {
  expect(heights([...rows(5), ...rows(1, kept), divisible(8)])).toEqual([
    [1, 1, 1, 1, 1],
    [1, 8],
  ])
  expect(heights([divisible(6, kept), ...rows(2, kept), ...rows(1)])).toEqual([[5], [1, 1, 1, 1]])
})

test('empty rows above a table are above its first part', () => {
  expect(slots([...rows(2), divisible(8, { rowsBefore: 1 })])).toEqual([[1, 2, 4], [1]])
})
