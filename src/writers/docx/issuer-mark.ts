/** 发文机关标志 (GB/T 9704—2012 7.2.4): one row, or names one above the other with 文件 at their right. */
import type { IssuerMark } from '../../model/official-document.ts'
import { columnsOf } from './columns-of.ts'
import type { MarkSetting } from './docx-options.ts'
import { markLinePt } from './mark-setting.ts'
import { type Alignment, paragraphXml, type Spacing } from './paragraph-xml.ts'
import { runXml, textXml } from './run-xml.ts'
import { cellXml, rowXml, tableXml } from './table-xml.ts'
import { mmToTwips, ptToHalfPoints, ptToTwips } from './units.ts'

/** `before`: white above, mm. */
export const composeIssuerMark = (
  issuerMark: IssuerMark,
  mark: MarkSetting,
  before: number,
): readonly string[] =>
  issuerMark.names.length > 1
    ? stackedMark(issuerMark, mark, mmToTwips(before))
    : [singleMark(issuerMark, mark, mmToTwips(before))]

const markRun = (text: string, { sizePt, stretch }: MarkSetting): string =>
  runXml(textXml(text), { halfPoints: ptToHalfPoints(sizePt), scale: Math.round(stretch * 100) })

const markLine = (mark: MarkSetting, before = 0): Spacing => ({ before, line: ptToTwips(markLinePt(mark)) })

const singleMark = ({ names, suffix }: IssuerMark, mark: MarkSetting, before: number): string =>
  paragraphXml(
    { style: 'IssuerMark', spacing: markLine(mark, before) },
    markRun(`${names.join('')}${suffix}`, mark),
  )

/** The names one above the other and equally wide, 文件 at their right, centred on them. */
const stackedMark = ({ names, suffix }: IssuerMark, mark: MarkSetting, before: number): readonly string[] => {
  const em = ptToTwips(mark.sizePt * mark.stretch)
  const nameWidth = Math.ceil(em * Math.max(...names.map(columnsOf))) + ptToTwips(2)
  const suffixWidth = suffix === '' ? 0 : Math.ceil(em * columnsOf(suffix)) + ptToTwips(2)
  const height = names.length * ptToTwips(markLinePt(mark))
  const cells = [
    markCell(nameWidth, names.map((name) => markRow(name, mark, 'distribute')).join('')),
    ...(suffix === '' ? [] : [markCell(suffixWidth, markRow(suffix, mark, 'right'))]),
  ]
  return [
    paragraphXml({ style: 'Anchor', spacing: { line: Math.max(1, before) } }),
    tableXml({ columnWidths: [nameWidth, suffixWidth].filter((width) => width > 0), isCentred: true }, [
      rowXml({ height: { twips: height, rule: 'exact' } }, cells),
    ]),
  ]
}

const markRow = (text: string, mark: MarkSetting, alignment: Alignment): string =>
  paragraphXml({ style: 'IssuerMark', spacing: markLine(mark), alignment }, markRun(text, mark))

const markCell = (width: number, content: string): string =>
  cellXml({ width, verticalAlignment: 'center' }, content)
