/** The register as an Excel workbook: a sheet of the documents and one of the numbers, the same bytes for the same entries. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import writeExcelFile from 'write-excel-file/node'
import { displayWidth } from '../text/display-width.ts'
import { formatDocumentNumber } from '../text/document-number.ts'
import { formatRanges, type NumberSeries } from './number-series.ts'
import { registerColumns } from './register-columns.ts'
import type { RegisterEntry } from './register-entry.ts'

type Cell = string | number | Date

export const writeXlsx = async (
  entries: readonly RegisterEntry[],
  series: readonly NumberSeries[],
): Promise<Uint8Array> => {
  const headings = registerColumns.map(({ heading }) => heading)
  const sheets = [
    toSheet('发文登记', headings, entries.map(entryCells)),
    toSheet('文号', ['代字', '年份', '件数', '缺号', '下一个文号'], series.map(seriesCells)),
  ]
  const parts = unzipSync(await writeExcelFile(sheets, { fontFamily: '宋体', fontSize: 11 }).toBuffer())
  const styles = strFromU8(parts[stylesPart] ?? new Uint8Array())
  const mended = { ...parts, [stylesPart]: strToU8(styles.replace(/(?<=<font>).*?(?=<\/font>)/gsu, inOrder)) }
  return zipSync(mended, { mtime: new Date(1980, 0, 1) })
}

const stylesPart = 'xl/styles.xml'

/** ECMA-376 has the parts of a font in one order, the library in another. */
const fontParts = ['b', 'i', 'strike', 'u', 'vertAlign', 'sz', 'color', 'name', 'family', 'charset', 'scheme']

const inOrder = (font: string): string => {
  const place = (part: string): number => fontParts.indexOf(/^<(\w+)/u.exec(part)?.[1] ?? '')
  return (font.match(/<[^>]+>/gu) ?? []).sort((a, b) => place(a) - place(b)).join('')
}

const entryCells = (entry: RegisterEntry): readonly Cell[] =>
  registerColumns.map(({ heading, text }) => {
    const { documentDate } = entry
    if (heading !== '成文日期' || !documentDate) return text(entry)
    return new Date(Date.UTC(documentDate.year, documentDate.month - 1, documentDate.day))
  })

const seriesCells = ({ issuerCode, year, numbered, skipped, next }: NumberSeries): readonly Cell[] => [
  issuerCode,
  year,
  numbered.length,
  formatRanges(skipped),
  formatDocumentNumber(next),
]

const toSheet = (sheet: string, headings: readonly string[], rows: readonly (readonly Cell[])[]) => ({
  sheet,
  stickyRowsCount: 1,
  dateFormat: 'yyyy-mm-dd',
  columns: headings.map((heading, at) => ({ width: columnWidth([heading, ...rows.map((row) => row[at])]) })),
  data: [
    headings.map((value) => ({ value, fontWeight: 'bold' as const, align: 'center' as const })),
    ...rows.map((row) => row.map(toCell)),
  ],
})

/** Texts are typed as texts, so that none is taken for a formula or a number. */
const toCell = (value: Cell) => {
  if (value === '') return undefined
  return typeof value === 'string'
    ? { value, type: String, wrap: true, alignVertical: 'top' as const }
    : { value, alignVertical: 'top' as const }
}

/** Excel counts in half-width characters; a longer text is wrapped. */
const widest = 60

const columnWidth = (cells: readonly (Cell | undefined)[]): number =>
  Math.min(widest, Math.max(...cells.map((cell) => displayWidth(cellText(cell))))) + 2

const cellText = (cell: Cell | undefined): string =>
  cell instanceof Date ? '2025-01-01' : String(cell ?? '')
