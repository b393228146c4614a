/** Runs of text: stretches of one setting inside a paragraph. */

import { escapeXml } from '../../text/escape-xml.ts'
import { elementXml, flagXml, valueXml } from './element-xml.ts'
import { onlyInLibreOffice } from './libreoffice-only.ts'

export interface RunProperties {
  /** Id of a character style. */
  readonly style?: string | undefined
  /** Where it is not that of the style. */
  readonly face?: string | undefined
  readonly strike?: boolean | undefined
  readonly underline?: boolean | undefined
  /** RRGGBB. */
  readonly color?: string | undefined
  /** Letter spacing for LibreOffice alone, twips. */
  readonly spacing?: number | undefined
  /** Horizontal scale of its characters, per cent. */
  readonly scale?: number | undefined
  readonly halfPoints?: number | undefined
}

/** A run that says it is East Asian, so that quotes and dashes take the Chinese face. `content`: what `textXml` and its like give. */
export const runXml = (content: string, properties: RunProperties = {}): string =>
  `<w:r><w:rPr>${propertiesXml(properties)}</w:rPr>${content}</w:r>`

/** In the order of the schema. */
const propertiesXml = (properties: RunProperties): string => {
  const { color, face, halfPoints, scale, spacing, strike, style, underline } = properties
  return [
    valueXml('w:rStyle', style),
    face === undefined ? '<w:rFonts w:hint="eastAsia"/>' : facesXml(face),
    flagXml('w:strike', strike),
    valueXml('w:color', color),
    spacing === undefined ? '' : onlyInLibreOffice(valueXml('w:spacing', spacing)),
    valueXml('w:w', scale),
    valueXml('w:sz', halfPoints),
    valueXml('w:szCs', halfPoints),
    valueXml('w:u', underline ? 'single' : undefined),
  ].join('')
}

const facesXml = (face: string): string =>
  elementXml('w:rFonts', { 'w:ascii': face, 'w:eastAsia': face, 'w:hAnsi': face, 'w:hint': 'eastAsia' })

/** Characters inside a run. */
export const textXml = (text: string): string => `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`

export const tabXml = '<w:tab/>'

export const lineBreakXml = '<w:br/>'

export const tabRun: string = `<w:r>${tabXml}</w:r>`

/**
 * LibreOffice moves a whole paragraph to the side of the next one where Word, like the layout, moves its last rows;
 * inside a paragraph it goes on after the break without indent. In place of a run, so that Word finds nothing at all.
 */
export const libreOfficePageBreak: string = onlyInLibreOffice('<w:r><w:br w:type="page"/></w:r>')

/** The number of the side, between dashes (GB/T 9704—2012 7.5). */
export const pageNumberRuns = (properties?: RunProperties): string =>
  [
    textXml('— '),
    '<w:fldChar w:fldCharType="begin"/>',
    '<w:instrText xml:space="preserve">PAGE</w:instrText>',
    '<w:fldChar w:fldCharType="separate"/>',
    '<w:fldChar w:fldCharType="end"/>',
    textXml(' —'),
  ]
    .map((content) => runXml(content, properties))
    .join('')
