/** Cells written `<` or `^` → the cells they belong to: each covers one rectangle of the grid. */
import type { TableCell } from '../model/official-document.ts'

export interface CellPlace {
  readonly row: number
  readonly column: number
}

export interface PlacedCell extends TableCell, CellPlace {}

export interface MergeProblem extends CellPlace {
  readonly message: string
}

/** Texts as written, all rows equally long. `^` in the first row, `<` in the first column and shapes that are no rectangle are problems. */
export const mergeCells = (
  rows: readonly (readonly string[])[],
): { readonly cells: readonly PlacedCell[]; readonly problems: readonly MergeProblem[] } => {
  const problems = rows.flatMap((texts, row) =>
    texts.flatMap((text, column) => edgeProblem(text, row, column)),
  )
  if (problems.length > 0) return { cells: [], problems }
  const owners = findOwners(rows)
  const cells = rows.flatMap((texts, row) =>
    texts.flatMap((text, column) => (isMark(text) ? [] : [measure(owners, { text, row, column })])),
  )
  return { cells, problems: cells.flatMap((cell) => shapeProblem(owners, cell)) }
}

const isMark = (text: string): boolean => text === '<' || text === '^'

const edgeProblem = (text: string, row: number, column: number): readonly MergeProblem[] => {
  if (text === '<' && column === 0) return [{ row, column, message: '“<”写在第一格，左边没有格子可以并入。' }]
  if (text === '^' && row === 0) return [{ row, column, message: '“^”写在第一行，上面没有格子可以并入。' }]
  return []
}

type Owners = readonly (readonly CellPlace[])[]

const findOwners = (rows: readonly (readonly string[])[]): Owners => {
  const owners: CellPlace[][] = []
  for (const [row, texts] of rows.entries()) {
    const own: CellPlace[] = []
    for (const [column, text] of texts.entries()) {
      const from = text === '<' ? own[column - 1] : text === '^' ? owners[row - 1]?.[column] : undefined
      own.push(from ?? { row, column })
    }
    owners.push(own)
  }
  return owners
}

const owns = (owners: Owners, { row, column }: CellPlace, down: number, right: number): boolean => {
  const owner = owners[row + down]?.[column + right]
  return owner?.row === row && owner.column === column
}

/** As far as the cell goes to the right along its first row and down along its first column. */
const measure = (owners: Owners, cell: CellPlace & { readonly text: string }): PlacedCell => {
  let columns = 1
  let rows = 1
  while (owns(owners, cell, 0, columns)) columns += 1
  while (owns(owners, cell, rows, 0)) rows += 1
  return { ...cell, columns, rows }
}

const shapeProblem = (owners: Owners, cell: PlacedCell): readonly MergeProblem[] => {
  const { row, column, columns, rows, text } = cell
  const owned = owners.flat().filter((owner) => owner.row === row && owner.column === column).length
  const inside = Array.from({ length: rows * columns }, (_, index) =>
    owns(owners, cell, Math.floor(index / columns), index % columns),
  )
  if (owned === rows * columns && inside.every(Boolean)) return []
  return [{ row, column, message: `并入“${text}”的格子拼不成一个长方形。` }]
}
