/** Small invented tables and pictures of 滨江市 for the layout's tests. */
import type { ImageFile, Picture, Table, TableCell } from '../../src/model/official-document.ts'

export const tablePath = ['body', 'mainText', 1] as const

export const cell = (text: string, columns = 1, rows = 1): TableCell => ({ text, columns, rows })

export const table = (
  header: readonly string[],
  rows: readonly (readonly (string | TableCell)[])[],
  changes: Partial<Table> = {},
): Table => ({
  kind: 'table',
  header: header.map((text) => cell(text)),
  rows: rows.map((row) => row.map((each) => (typeof each === 'string' ? cell(each) : each))),
  landscape: false,
  path: tablePath,
  ...changes,
})

/** `count` rows of one line each. */
export const longTable = (count: number, changes: Partial<Table> = {}): Table =>
  table(
    ['序号', '渡口', '客运量（人次）'],
    Array.from({ length: count }, (_, index) => [
      `${index + 1}`,
      `沿江${index + 1}号渡口`,
      `${index * 37 + 9}`,
    ]),
    changes,
  )

const svg = (width: number, height: number): ImageFile => ({
  file: '附图.svg',
  format: 'svg',
  bytes: new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`,
  ),
  width,
  height,
})

export const picture = (width: number, proportion = 1, changes: Partial<Picture> = {}): Picture => ({
  kind: 'picture',
  image: svg(100, 100 * proportion),
  width,
  path: tablePath,
  ...changes,
})
