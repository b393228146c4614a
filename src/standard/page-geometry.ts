/** Page, 版心, 字 and 行 (GB/T 9704—2012 clauses 3 and 5), in mm. */

/** A4 finished size (5.1). */
export const pageWidth = 210
export const pageHeight = 297

/** 版心 156 × 225 mm behind a 天头 of 37 mm and a 订口 of 28 mm (5.2.1). */
export const typeArea = { left: 28, right: 184, top: 37, bottom: 262, width: 156, height: 225 } as const

/** 28 字 a row, 22 rows a side (5.2.3). */
export const columnsPerRow = 28
export const rowsPerPage = 22

/** 一字: the width of one 3号 character; 28 of them fill the 版心 (3.1). */
export const columnWidth: number = typeArea.width / columnsPerRow

/** 7/8 of a 3号 height: the white between two rows (3.2). */
export const rowGap: number = (columnWidth * 7) / 8

/** 一行: a character's height and the white below it (3.2). */
export const rowPitch: number = columnWidth + rowGap

export const mmPerPt: number = 25.4 / 72

/**
 * How rows stand in the 版心. `standard` (国标): row 1 touches its top edge and row 22 its bottom edge,
 * because 22 heights and 21 gaps fill 225 mm. `grid` (网格): Word's grid of 22 equal boxes with the
 * characters centred in them. `firstTop` is the top of row 1's characters, `pitch` the step.
 */
export interface RowModel {
  readonly firstTop: number
  readonly pitch: number
}

/** 22 boxes of 28.95 pt (579 twips), Word's grid inside 37/35 mm margins. */
const gridPitch = 28.95 * mmPerPt

export const rowModels: Readonly<Record<'standard' | 'grid', RowModel>> = {
  standard: { firstTop: typeArea.top, pitch: rowPitch },
  grid: { firstTop: typeArea.top + (gridPitch - columnWidth) / 2, pitch: gridPitch },
}
