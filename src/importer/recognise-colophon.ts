/** 版记: 抄送, 印发机关 and 印发日期, the last rows of a printed 公文. */
import { parseDate } from '../text/dates.ts'
import type { TailElements } from './imported-document.ts'
import type { SourceRow } from './source-row.ts'

type Colophon = Pick<TailElements, 'colophonAddressees' | 'cc' | 'printedBy' | 'printDate'>

export const takeColophon = (
  rows: readonly SourceRow[],
): { colophon: Colophon; rest: readonly SourceRow[] } => {
  const printed = readPrintRow(rows.at(-1)?.text ?? '')
  const beforePrint = printed ? rows.slice(0, -1) : rows
  const [, cc] = /^抄\s*送\s*[：:]\s*(.*[^：:，,、；;。\s])。?$/u.exec(beforePrint.at(-1)?.text ?? '') ?? []
  const beforeCc = cc ? beforePrint.slice(0, -1) : beforePrint
  const addressees = cc || printed ? readAddressees(beforeCc.at(-1)?.text ?? '') : undefined
  return {
    colophon: {
      ...(addressees !== undefined && { colophonAddressees: addressees }),
      ...(cc && { cc: cc.replace(/\s+/gu, '') }),
      ...printed,
    },
    rest: addressees === undefined ? beforeCc : beforeCc.slice(0, -1),
  }
}

/** 主送机关 moved to the 版记 (7.4.2). */
const readAddressees = (text: string): string | undefined =>
  /^主\s*送\s*[：:]\s*(.+?)。?$/u.exec(text)?.[1]?.replace(/\s+/gu, '')

/** 滨江市人民政府办公室　2025年2月20日印发 */
const readPrintRow = (text: string): Colophon | undefined => {
  const [, printedBy, written = ''] =
    /^(\p{Script=Han}{2,30}?)\s*(\d{4}\s*年\s*[1-9]\d?\s*月\s*[1-9]\d?\s*日)\s*印发$/u.exec(text) ?? []
  const printDate = parseDate(written.replace(/\s/gu, ''))
  return printedBy && printDate ? { printedBy, printDate } : undefined
}
