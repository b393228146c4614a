/** The letter spacing with which a row that the layout made fits a row of LibreOffice, and no more than that row. */
import { columnWidth, mmPerPt } from '../../standard/page-geometry.ts'
import { widthClass } from '../../text/characters.ts'
import type { PrintedRow } from './docx-options.ts'
import { normalSizePt } from './style-table.ts'

export interface RowSetting {
  readonly sizePt: number
  /** Letter spacing of its style. */
  readonly spacingTwips: number
  readonly measurePt: number
  /** Code point of what comes next, which would stand on the same row if it had room; absent on the last row of a paragraph. */
  readonly next: number | undefined
  /** Runs of different faces in the row. */
  readonly runs: number
  /** Digits in 楷体 among its characters. */
  readonly kaitiDigits: number
}

/** The style's own spacing wherever it does. */
export const rowSpacing = (row: PrintedRow, setting: RowSetting): number => {
  const { measurePt, next, sizePt, spacingTwips } = setting
  const { width, gaps } = libreOfficeWidth(row, setting)
  const slack = measurePt - width - (gaps * spacingTwips) / 20
  const wanted = next === undefined ? Number.POSITIVE_INFINITY : largestSlack(next, sizePt)
  if (gaps === 0 || (slack >= safety && slack <= wanted)) return spacingTwips
  const room = measurePt - 2 * safety - width
  return Math.floor((room / (room < 0 ? gaps : row.advances.length)) * 20)
}

/** LibreOffice reckons in twips and rounds each character: rows stay this much narrower than the measure, pt. */
const safety = 0.5

/** With less white than this at its end a row cannot take the next character. */
const largestSlack = (next: number, sizePt: number): number =>
  (widthClass(String.fromCodePoint(next)) === 'full' ? 0.85 : 0.4) * sizePt

interface LibreOfficeWidth {
  /** Without letter spacing, pt. */
  readonly width: number
  /** How often letter spacing narrows it: never after the last character of a script or face. */
  readonly gaps: number
}

const libreOfficeWidth = (
  { text, advances }: PrintedRow,
  { kaitiDigits, runs, sizePt }: RowSetting,
): LibreOfficeWidth => {
  let width = kaitiDigits * kaitiDigitExcess * sizePt
  let stretches = runs
  let wasLatin: boolean | undefined
  let index = 0
  for (const character of text) {
    const isHan = character >= '一' && character <= '龥'
    const isLatin = !isHan && isLatinScript(character, wasLatin === true)
    if (wasLatin !== undefined && wasLatin !== isLatin) stretches++
    width += isHan ? sizePt : characterWidth(character, advances[index] ?? 0, sizePt)
    wasLatin = isLatin
    index++
  }
  return { width, gaps: Math.max(0, advances.length - stretches) }
}

/** The open 楷体 draws digits wider than half a 字, em. */
const kaitiDigitExcess = 0.055

/** What LibreOffice sets as part of a Latin word, and what takes the script of the character before it. */
const isLatinScript = (character: string, wasLatin: boolean): boolean =>
  latin.test(character) || (wasLatin && weak.test(character))

const latin = /^[!-~\u00a1-\u024f]$/
const weak = /^[ \u00a0\u2000-\u206f\u2100-\u2bff]$/

/** The layout sets 3号 letters in proportion to its cells, LibreOffice to the size. */
const cellPt = columnWidth / mmPerPt

/** The open faces draw `·` as wide as a 字. */
const characterWidth = (character: string, advance: number, sizePt: number): number => {
  const kind = widthClass(character)
  // The open 仿宋 draws `-` a third of a 字 wide.
  if (kind === 'hyphen') return sizePt / 3
  if (kind === 'natural') return sizePt === normalSizePt ? (advance * sizePt) / cellPt : advance
  return kind === 'digit' ? sizePt / 2 : sizePt
}
