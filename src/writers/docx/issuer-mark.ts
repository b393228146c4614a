/** 发文机关标志 (GB/T 9704—2012 7.2.4): one row, or names one above the other with 文件 at their right. */
import {
  AlignmentType,
  HeightRule,
  type ISpacingProperties,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { IssuerMark } from '../../model/official-document.ts'
import { borderlessTable } from './borderless-table.ts'
import { columnsOf } from './columns-of.ts'
import type { MarkSetting } from './docx-options.ts'
import { markLinePt } from './mark-setting.ts'
import type { ParagraphStyleId } from './style-table.ts'
import { mmToTwips, ptToHalfPoints, ptToTwips } from './units.ts'

/** `before`: white above, mm. */
export const composeIssuerMark = (
  issuerMark: IssuerMark,
  mark: MarkSetting,
  before: number,
): (Paragraph | Table)[] =>
  issuerMark.names.length > 1
    ? stackedMark(issuerMark, mark, mmToTwips(before))
    : [singleMark(issuerMark, mark, mmToTwips(before))]

const markRun = (text: string, { sizePt, stretch }: MarkSetting): TextRun =>
  new TextRun({
    text,
    font: { hint: 'eastAsia' },
    size: ptToHalfPoints(sizePt),
    scale: Math.round(stretch * 100),
  })

const markLine = (mark: MarkSetting, before = 0): ISpacingProperties => ({
  before,
  line: ptToTwips(markLinePt(mark)),
  lineRule: 'exact',
})

const singleMark = ({ names, suffix }: IssuerMark, mark: MarkSetting, before: number): Paragraph =>
  new Paragraph({
    style: 'IssuerMark' satisfies ParagraphStyleId,
    spacing: markLine(mark, before),
    children: [markRun(`${names.join('')}${suffix}`, mark)],
  })

/** The names one above the other and equally wide, 文件 at their right, centred on them. */
const stackedMark = (
  { names, suffix }: IssuerMark,
  mark: MarkSetting,
  before: number,
): (Paragraph | Table)[] => {
  const em = ptToTwips(mark.sizePt * mark.stretch)
  const widest = Math.max(...names.map(columnsOf))
  const nameCell = Math.ceil(em * widest) + ptToTwips(2)
  const suffixCell = suffix === '' ? 0 : Math.ceil(em * columnsOf(suffix)) + ptToTwips(2)
  const line = { style: 'IssuerMark' satisfies ParagraphStyleId, spacing: markLine(mark) } as const
  const cells = [
    markCell(
      nameCell,
      names.map(
        (name) =>
          new Paragraph({ ...line, alignment: AlignmentType.DISTRIBUTE, children: [markRun(name, mark)] }),
      ),
    ),
    ...(suffix === ''
      ? []
      : [
          markCell(suffixCell, [
            new Paragraph({ ...line, alignment: AlignmentType.RIGHT, children: [markRun(suffix, mark)] }),
          ]),
        ]),
  ]
  const height = names.length * ptToTwips(markLinePt(mark))
  return [
    new Paragraph({
      style: 'Anchor' satisfies ParagraphStyleId,
      spacing: { line: Math.max(1, before), lineRule: 'exact' },
    }),
    new Table({
      ...borderlessTable([nameCell, suffixCell].filter((width) => width > 0)),
      alignment: AlignmentType.CENTER,
      rows: [new TableRow({ height: { value: height, rule: HeightRule.EXACT }, children: cells })],
    }),
  ]
}

const markCell = (width: number, children: Paragraph[]): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children,
  })
