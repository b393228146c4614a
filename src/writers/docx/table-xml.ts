/** Tables as WordprocessingML: columns of fixed widths. */
import { type Border, borderXml, type Side } from './border-xml.ts'
import { elementXml, flagXml, groupXml, valueXml } from './element-xml.ts'

export interface TableProperties {
  /** Twips. */
  readonly columnWidths: readonly number[]
  /** Where it floats, apart from the text. */
  readonly place?: TablePlace | undefined
  readonly isCentred?: boolean | undefined
  /** Of its left edge, twips. */
  readonly indent?: number | undefined
  /** Absent: none. */
  readonly borders?: Borders | undefined
  /** White at the left and right of each cell, twips. */
  readonly padding?: number | undefined
}

/** `left`, `top`: twips from the trim. */
export interface TablePlace {
  readonly left: number
  readonly top: number | 'foot of the text area'
}

export interface Borders {
  readonly outer: Border | 'none'
  readonly inner: Border | 'none'
}

export const tableXml = (properties: TableProperties, rows: readonly string[]): string =>
  `<w:tbl>${propertiesXml(properties)}${gridXml(properties)}${rows.join('')}</w:tbl>`

/** In the order of the schema. */
const propertiesXml = (properties: TableProperties): string => {
  const { borders, columnWidths, indent, isCentred, padding = 0, place } = properties
  const content = [
    place === undefined ? '' : placeXml(place),
    widthXml('w:tblW', widthOf(columnWidths)),
    valueXml('w:jc', isCentred ? 'center' : undefined),
    indent === undefined ? '' : widthXml('w:tblInd', indent),
    `<w:tblBorders>${bordersXml(borders)}</w:tblBorders>`,
    '<w:tblLayout w:type="fixed"/>',
    `<w:tblCellMar>${marginsXml({ top: 0, left: padding, bottom: 0, right: padding })}</w:tblCellMar>`,
  ]
  return `<w:tblPr>${content.join('')}</w:tblPr>`
}

const placeXml = ({ left, top }: TablePlace): string => {
  const isAtFoot = typeof top === 'string'
  return `${elementXml('w:tblpPr', {
    'w:tblpX': left,
    'w:tblpY': isAtFoot ? undefined : top,
    'w:horzAnchor': 'page',
    'w:tblpYSpec': isAtFoot ? 'bottom' : undefined,
    'w:vertAnchor': isAtFoot ? 'margin' : 'page',
  })}<w:tblOverlap w:val="never"/>`
}

/** Of neighbouring columns, twips. */
export const widthOf = (
  columnWidths: readonly number[],
  column = 0,
  columns: number = columnWidths.length,
): number => columnWidths.slice(column, column + columns).reduce((sum, width) => sum + width, 0)

const widthXml = (name: string, twips: number): string => elementXml(name, { 'w:type': 'dxa', 'w:w': twips })

const bordersXml = (borders: Borders = { outer: 'none', inner: 'none' }): string =>
  [
    ...cellSides.map((side) => borderXml(side, borders.outer)),
    ...insides.map((side) => borderXml(side, borders.inner)),
  ].join('')

type CellSide = 'top' | 'left' | 'bottom' | 'right'
const cellSides: readonly CellSide[] = ['top', 'left', 'bottom', 'right']
const insides: readonly Side[] = ['insideH', 'insideV']

const gridXml = ({ columnWidths }: TableProperties): string =>
  `<w:tblGrid>${columnWidths.map((width) => elementXml('w:gridCol', { 'w:w': width })).join('')}</w:tblGrid>`

export interface RowProperties {
  /** It comes again on the next side. */
  readonly isHeader?: boolean | undefined
  readonly cantSplit?: boolean | undefined
  readonly height?: RowHeight | undefined
}

export interface RowHeight {
  readonly twips: number
  readonly rule: 'exact' | 'atLeast'
}

export const rowXml = ({ cantSplit, height, isHeader }: RowProperties, cells: readonly string[]): string => {
  const properties = [
    flagXml('w:cantSplit', cantSplit),
    flagXml('w:tblHeader', isHeader),
    height === undefined ? '' : elementXml('w:trHeight', { 'w:val': height.twips, 'w:hRule': height.rule }),
  ].join('')
  return `<w:tr>${groupXml('w:trPr', properties)}${cells.join('')}</w:tr>`
}

export interface CellProperties {
  /** Twips. */
  readonly width: number
  readonly columns?: number | undefined
  /** It begins or continues a cell of several rows. */
  readonly merge?: 'restart' | 'continue' | undefined
  /** Where they are not those of the table; `nil`: none. */
  readonly borders?: Readonly<Partial<Record<CellSide, Border | 'nil'>>> | undefined
  /** Where they are not those of the table, twips. */
  readonly margins?: Margins | undefined
  /** Its text reads from the top down. */
  readonly isTurned?: boolean | undefined
  readonly verticalAlignment?: 'center' | 'bottom' | undefined
}

type Margins = Readonly<Partial<Record<CellSide, number>>>

/** `content`: paragraphs, one at least. */
export const cellXml = (properties: CellProperties, content: string): string => {
  const { borders, columns = 1, isTurned, margins, merge, verticalAlignment, width } = properties
  const own = [
    widthXml('w:tcW', width),
    valueXml('w:gridSpan', columns > 1 ? columns : undefined),
    valueXml('w:vMerge', merge),
    borders === undefined ? '' : groupXml('w:tcBorders', ownBordersXml(borders)),
    margins === undefined ? '' : groupXml('w:tcMar', marginsXml(margins)),
    valueXml('w:textDirection', isTurned ? 'tbRl' : undefined),
    valueXml('w:vAlign', verticalAlignment),
  ]
  return `<w:tc><w:tcPr>${own.join('')}</w:tcPr>${content}</w:tc>`
}

const ownBordersXml = (borders: NonNullable<CellProperties['borders']>): string =>
  cellSides
    .map((side) => {
      const border = borders[side]
      return border === undefined ? '' : borderXml(side, border)
    })
    .join('')

const marginsXml = (margins: Margins): string =>
  cellSides
    .map((side) => {
      const twips = margins[side]
      return twips === undefined ? '' : widthXml(`w:${side}`, twips)
    })
    .join('')
