/** Paragraphs as WordprocessingML. */
import { type Border, borderXml } from './border-xml.ts'
import { elementXml, flagXml, valueXml } from './element-xml.ts'
import { onlyElsewhere, onlyInLibreOffice } from './libreoffice-only.ts'
import type { ParagraphStyleId } from './style-table.ts'
import { mmToTwips } from './units.ts'

export interface ParagraphProperties {
  readonly style?: ParagraphStyleId | undefined
  /**
   * `elsewhere`: not in LibreOffice, where the whole of a paragraph that goes on at the next side would move, and tables
   * whose rows are kept are parted in odd places.
   */
  readonly keepNext?: boolean | 'elsewhere' | undefined
  /** LibreOffice begins a side with it, as the pages do. */
  readonly startsSide?: boolean | undefined
  readonly pageBreakBefore?: boolean | undefined
  readonly lineBelow?: Border | undefined
  readonly tabStops?: readonly TabStop[] | undefined
  /** Its rows leave the grid. */
  readonly isOffGrid?: boolean | undefined
  readonly spacing?: Spacing | undefined
  readonly indent?: Indent | undefined
  readonly alignment?: Alignment | undefined
}

export interface TabStop {
  readonly kind: 'left' | 'center' | 'right'
  /** Twips. */
  readonly position: number
}

/** Twips. */
export interface Spacing {
  readonly before?: number | undefined
  readonly after?: number | undefined
  /** Rows of exact height. */
  readonly line?: number | undefined
}

/** Twips. */
export interface Indent {
  readonly left?: number | undefined
  readonly right?: number | undefined
  readonly hanging?: number | undefined
  readonly firstLine?: number | undefined
}

export type Alignment = 'left' | 'center' | 'right' | 'both' | 'distribute'

/** `content`: what stands in it, runs. */
export const paragraphXml = (properties: ParagraphProperties, content = ''): string =>
  startParagraph(properties) + content + paragraphEnd

/** For paragraphs that are written piece by piece. */
export const startParagraph = (properties: ParagraphProperties): string =>
  `<w:p><w:pPr>${propertiesXml(properties)}</w:pPr>`

export const paragraphEnd = '</w:p>'

/** In the order of the schema. */
const propertiesXml = (properties: ParagraphProperties): string => {
  const {
    alignment,
    indent,
    isOffGrid,
    keepNext,
    lineBelow,
    pageBreakBefore,
    spacing,
    startsSide,
    style,
    tabStops,
  } = properties
  return [
    valueXml('w:pStyle', style),
    keepNext === 'elsewhere' ? onlyElsewhere('<w:keepNext/>') : flagXml('w:keepNext', keepNext),
    startsSide ? onlyInLibreOffice('<w:pageBreakBefore/>') : '',
    flagXml('w:pageBreakBefore', pageBreakBefore),
    lineBelow === undefined ? '' : `<w:pBdr>${borderXml('bottom', lineBelow)}</w:pBdr>`,
    tabStops === undefined ? '' : `<w:tabs>${tabStops.map(tabStopXml).join('')}</w:tabs>`,
    valueXml('w:snapToGrid', isOffGrid ? 0 : undefined),
    spacing === undefined ? '' : spacingXml(spacing),
    indent === undefined ? '' : indentXml(indent),
    valueXml('w:jc', alignment),
  ].join('')
}

const tabStopXml = ({ kind, position }: TabStop): string =>
  elementXml('w:tab', { 'w:val': kind, 'w:pos': position })

const spacingXml = ({ after, before, line }: Spacing): string =>
  elementXml('w:spacing', {
    'w:after': after,
    'w:before': before,
    'w:line': line,
    'w:lineRule': line === undefined ? undefined : 'exact',
  })

const indentXml = ({ firstLine, hanging, left, right }: Indent): string =>
  elementXml('w:ind', { 'w:left': left, 'w:right': right, 'w:hanging': hanging, 'w:firstLine': firstLine })

/** A paragraph of one point: what floats is anchored to it, and it takes no row. */
export const anchor = (pageBreakBefore = false): string => paragraphXml({ style: 'Anchor', pageBreakBefore })

/** White of an exact height, mm. */
export const spacer = (height: number, keepNext = false): string =>
  paragraphXml({ style: 'Anchor', keepNext, spacing: { line: Math.max(20, mmToTwips(height)) } })
