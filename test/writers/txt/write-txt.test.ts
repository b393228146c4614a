/** pages.txt: one line for every row and rule, with its place. */
import { expect, test } from 'vitest'
import type { LaidOut, RuleLine, TextRun } from '../../../src/layout/page.ts'
import { writeTxt } from '../../../src/writers/txt/write-txt.ts'
import { notice } from '../../tools/documents.ts'

const run = (changes: Partial<TextRun> = {}): TextRun => ({
  kind: 'text',
  text: '滨江',
  role: 'fangsong',
  face: 'face',
  sizePt: 16,
  colour: 'black',
  stretch: 1,
  x: 28,
  baseline: 41.8,
  advances: [5.57, 5.57],
  element: 'paragraph',
  path: [],
  ...changes,
})

const separator: RuleLine = {
  kind: 'rule',
  x0: 28,
  x1: 184,
  y: 119.65,
  thickness: 0.53,
  colour: 'red',
  element: 'mastheadSeparator',
  path: [],
}

const pagesOf = (...items: readonly (TextRun | RuleLine)[]): LaidOut => ({
  pages: [{ width: 210, height: 297, number: 1, items }],
  bookmarks: [],
  document: notice(),
})

test('a row on the grid is named by its row, others by their baseline', () => {
  expect(writeTxt(pagesOf(run({ row: 3 }), run({ baseline: 100 })))).toBe(
    '第1面 210×297\n  行03 x28.0→39.1 正文 仿宋16  滨江\n  y100.0 x28.0→39.1 正文 仿宋16  滨江\n',
  )
})

test('runs that follow one another on a baseline are one line, with all their faces', () => {
  const runs = [run({ role: 'kaiti', element: 'heading' }), run({ x: 39.14, text: '渡口' })]
  expect(writeTxt(pagesOf(...runs))).toContain('x28.0→50.3 层次标题+正文 楷体16+仿宋16  滨江渡口\n')
})

test('two texts one under the other at nearly one height are two lines', () => {
  expect(writeTxt(pagesOf(run({ x: 100 }), run({ x: 28 }))).split('\n')).toHaveLength(4)
})

test('red, squeezed width and lines are said', () => {
  const mark = run({ colour: 'red', stretch: 0.82, sizePt: 52, role: 'xiaobiaosong', element: 'issuerMark' })
  const text = writeTxt(pagesOf(mark, separator, { ...separator, colour: 'black', thickness: 0.25 }))
  expect(text).toContain('发文机关标志 红小标宋52×0.82  滨江')
  expect(text).toContain('  y119.7 x28.0→184.0 红线 0.53\n')
  expect(text).toContain('黑线 0.25\n')
})

test('a side without a number says so', () => {
  expect(
    writeTxt({ pages: [{ width: 210, height: 297, items: [] }], bookmarks: [], document: notice() }),
  ).toBe('第1面 210×297 不编页码\n')
})

test('cells of a row are told apart, vertical rules and 横排 text by where they run', () => {
  const cellRun = (text: string, at: number, changes: Partial<TextRun> = {}) =>
    run({ text, element: 'table', path: ['rows', 0, at], ...changes })
  const text = writeTxt(
    pagesOf(
      cellRun('渡口', 0),
      cellRun('37', 1, { x: 80, advances: [2.5, 2.5] }),
      cellRun('渡船', 0, { turned: true, x: 40, baseline: 260 }),
      cellRun('12', 1, { turned: true, x: 40, baseline: 200, advances: [2.5, 2.5] }),
      { ...separator, x1: 28, y1: 200, colour: 'black', element: 'table' },
    ),
  )
  expect(text).toContain('x28.0→85.0 表格 仿宋16  渡口｜37\n')
  expect(text).toContain('横排 x40.0 y260.0→195.0 表格 仿宋16  渡船｜12\n')
  expect(text).toContain('y119.7→200.0 x28.0 黑线 0.53\n')
})
