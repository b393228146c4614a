/** Tables that only place text: fixed widths, no lines, no padding. */
import { BorderStyle, type ITableOptions, TableLayoutType, WidthType } from 'docx'

const none = { style: BorderStyle.NONE, size: 0 } as const

export const borderlessTable = (columnWidths: readonly number[]): Omit<ITableOptions, 'rows'> => ({
  columnWidths,
  width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
  layout: TableLayoutType.FIXED,
  margins: { top: 0, bottom: 0, left: 0, right: 0 },
  borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
})
