/** The named styles of a 公文 in Word: fixed ids, Chinese names, faces and sizes of GB/T 9704—2012 clause 7. */
import type { HouseStyle } from '../../model/house-style.ts'
import { body, captionSizePt, table } from '../../standard/elements.ts'
import { fontSizePt, type TypefaceRole } from '../../standard/typeface.ts'
import { columnsToTwips } from './units.ts'

export type ParagraphStyleId =
  | 'IssuerMark'
  | 'CopyNumber'
  | 'Classification'
  | 'Urgency'
  | 'DocumentNumber'
  | 'Signatory'
  | 'OrderNumber'
  | 'LetterNumber'
  | 'OfficialTitle'
  | 'Addressees'
  | 'MainText'
  | 'HeadingLevel1'
  | 'HeadingLevel2'
  | 'HeadingLevel3'
  | 'HeadingLevel4'
  | 'AttachmentList'
  | 'Attendance'
  | 'SignOff'
  | 'DocumentDate'
  | 'Note'
  | 'AttachmentMark'
  | 'AttachmentTitle'
  | 'TableCaption'
  | 'TableText'
  | 'TableTextSmall'
  | 'TableTextSmallest'
  | 'Picture'
  | 'PictureCaption'
  | 'Colophon'
  | 'PageNumber'
  | 'Anchor'

export interface ParagraphStyle {
  readonly id: ParagraphStyleId
  readonly name: string
  readonly role?: TypefaceRole
  readonly sizePt?: number
  readonly red?: boolean
  readonly bold?: boolean
  readonly alignment?: 'left' | 'center' | 'right'
  /** First-line indent, 字. */
  readonly indentColumns?: number
  /** Character spacing, where it is not that of the grid. */
  readonly spacingTwips?: number
  /** Its rows leave the grid. */
  readonly offGrid?: boolean
  /** Rows of exact height, pt. */
  readonly exactPt?: number
  readonly keepNext?: boolean
  readonly pageBreakBefore?: boolean
  /** 0–3: shows in Word's navigation pane. */
  readonly outlineLevel?: number
}

export interface CharacterStyle {
  readonly id: string
  readonly name: string
  readonly role: TypefaceRole
  readonly bold?: boolean
}

/** 3号 characters are 16 pt, their cell is 15.79 pt: the least that lets a row hold 28. Rows that justify come out on the cell. */
export const gridSpacingTwips = -5

/** On rows that are not justified the characters stand on their cells. */
const cellSpacingTwips = -4

export const normalSizePt: number = fontSizePt['size-3']

const unjustified = { spacingTwips: cellSpacingTwips }
const indented = { indentColumns: body.paragraphIndent }
const heading = { ...indented, keepNext: true } as const

const fixedStyles: readonly ParagraphStyle[] = [
  { id: 'CopyNumber', name: '份号', alignment: 'left' },
  { id: 'Classification', name: '密级和保密期限', role: 'heiti', alignment: 'left' },
  { id: 'Urgency', name: '紧急程度', role: 'heiti', alignment: 'left' },
  { id: 'DocumentNumber', name: '发文字号', alignment: 'center', ...unjustified },
  { id: 'Signatory', name: '签发人', alignment: 'left', ...unjustified },
  { id: 'OrderNumber', name: '令号', alignment: 'center', ...unjustified },
  { id: 'LetterNumber', name: '信函文号', alignment: 'left', ...unjustified },
  {
    id: 'OfficialTitle',
    name: '公文标题',
    role: 'xiaobiaosong',
    sizePt: fontSizePt['size-2'],
    alignment: 'center',
    exactPt: body.titlePitchPt,
    offGrid: true,
  },
  { id: 'Addressees', name: '主送机关' },
  { id: 'MainText', name: '公文正文', ...indented },
  { id: 'HeadingLevel1', name: '一级标题', role: 'heiti', outlineLevel: 0, ...heading },
  { id: 'HeadingLevel2', name: '二级标题', role: 'kaiti', outlineLevel: 1, ...heading },
  { id: 'HeadingLevel3', name: '三级标题', outlineLevel: 2, ...heading },
  { id: 'HeadingLevel4', name: '四级标题', outlineLevel: 3, ...heading },
  { id: 'AttachmentList', name: '附件说明' },
  { id: 'Attendance', name: '出席人员' },
  { id: 'SignOff', name: '署名', alignment: 'left', keepNext: true, ...unjustified },
  { id: 'DocumentDate', name: '成文日期', alignment: 'left', ...unjustified },
  { id: 'Note', name: '附注', ...indented },
  {
    id: 'AttachmentMark',
    name: '附件序号',
    role: 'heiti',
    alignment: 'left',
    keepNext: true,
    pageBreakBefore: true,
  },
  {
    id: 'AttachmentTitle',
    name: '附件标题',
    role: 'xiaobiaosong',
    sizePt: fontSizePt['size-2'],
    alignment: 'center',
    exactPt: body.titlePitchPt,
    offGrid: true,
    keepNext: true,
  },
]

/** Their lines are set exactly, so their spacing and place are given where they are used. */
const markStyle: ParagraphStyle = {
  id: 'IssuerMark',
  name: '发文机关标志',
  role: 'xiaobiaosong',
  alignment: 'center',
  red: true,
  offGrid: true,
}
const colophonStyle: ParagraphStyle = {
  id: 'Colophon',
  name: '版记',
  sizePt: fontSizePt['size-4'],
  offGrid: true,
}
const pageNumberStyle: ParagraphStyle = {
  id: 'PageNumber',
  name: '页码',
  role: 'songti',
  sizePt: fontSizePt['size-4'],
  offGrid: true,
}
const anchorStyle: ParagraphStyle = {
  id: 'Anchor',
  name: '版记定位',
  sizePt: 1,
  exactPt: 1,
  alignment: 'left',
  offGrid: true,
}

const [size4Pt, smallSize4Pt, size5Pt] = table.sizesPt

/** 表题 and 图题. */
const caption = {
  role: 'heiti',
  sizePt: captionSizePt,
  exactPt: table.linePitch * captionSizePt,
  alignment: 'center',
  offGrid: true,
} as const

const tableText = (sizePt: number) =>
  ({ sizePt, exactPt: table.linePitch * sizePt, alignment: 'center', offGrid: true }) as const

/** Tables and pictures stand off the grid; what follows them is on it again. */
const blockStyles: readonly ParagraphStyle[] = [
  { id: 'TableCaption', name: '表题', ...caption },
  { id: 'TableText', name: '表格文字', ...tableText(size4Pt) },
  { id: 'TableTextSmall', name: '表格文字小四', ...tableText(smallSize4Pt) },
  { id: 'TableTextSmallest', name: '表格文字五号', ...tableText(size5Pt) },
  // A line is as high as its picture: its own characters take next to nothing.
  { id: 'Picture', name: '图片', sizePt: 1, alignment: 'center', offGrid: true },
  { id: 'PictureCaption', name: '图题', keepNext: true, ...caption },
]

export const paragraphStyles = ({ boldLevel3 }: HouseStyle): readonly ParagraphStyle[] =>
  [markStyle, ...fixedStyles, ...blockStyles, colophonStyle, pageNumberStyle, anchorStyle].map((style) =>
    style.id === 'HeadingLevel3' ? { ...style, bold: boldLevel3 } : style,
  )

/** 接排 headings share a paragraph with the text after them, so they are character styles. */
export const characterStyles = ({ boldLevel3 }: HouseStyle): readonly CharacterStyle[] => [
  { id: 'RunInHeading1', name: '一级接排标题', role: 'heiti' },
  { id: 'RunInHeading2', name: '二级接排标题', role: 'kaiti' },
  { id: 'RunInHeading3', name: '三级接排标题', role: 'fangsong', bold: boldLevel3 },
  { id: 'RunInHeading4', name: '四级接排标题', role: 'fangsong' },
  { id: 'SignatoryName', name: '签发人姓名', role: 'kaiti' },
  { id: 'AttendanceLabel', name: '出席人员标签', role: 'heiti' },
  { id: 'CornerMark', name: '信函密级', role: 'heiti' },
]

/** Twips. */
export const firstIndentOf = (id: ParagraphStyleId): number =>
  columnsToTwips(fixedStyles.find((style) => style.id === id)?.indentColumns ?? 0)
