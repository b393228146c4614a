/** The head of 信函 (GB/T 9704—2012 10.1): mark and first red double rule, 密级 and 文号 below them, 标题. */
import type { Masthead, OfficialDocument } from '../../model/official-document.ts'
import { letter } from '../../standard/elements.ts'
import { typeArea } from '../../standard/page-geometry.ts'
import { formatDocumentNumber } from '../../text/document-number.ts'
import type { DocxOptions, MarkSetting } from './docx-options.ts'
import { doubleRule } from './double-rule.ts'
import { type ComposedHead, rowsOfTitle } from './general-head.ts'
import { composeIssuerMark } from './issuer-mark.ts'
import { letterPlaces } from './letter-places.ts'
import { markPlace } from './mark-setting.ts'
import { type CornerMark, cornerMarks } from './masthead.ts'
import { paragraphXml, spacer } from './paragraph-xml.ts'
import type { RowBox } from './row-box.ts'
import { tabRun } from './run-xml.ts'
import { jointedRun } from './script-joints.ts'
import { composeTitle } from './title.ts'
import { mmToTwips } from './units.ts'

export interface LetterHead extends ComposedHead {
  /** The first side's, mm. */
  readonly textArea: { readonly top: number; readonly bottom: number }
}

export const composeLetterHead = (
  document: OfficialDocument,
  masthead: Masthead,
  options: DocxOptions,
  mark: MarkSetting,
  row: RowBox,
): LetterHead => {
  const place = markPlace(masthead, mark, letter.markTop)
  const titleTexts = rowsOfTitle(document, options)
  const elements = elementRows(masthead)
  const places = letterPlaces(place, elements.length, titleTexts.length, row)
  const top = wholeRowsAbove(places.areaBottom, place.top, row)
  const red = document.style.red.replace('#', '')
  return {
    children: [
      ...composeIssuerMark(masthead.issuerMark, mark, place.top - top),
      spacer(Math.max(0, place.inkBottom + letter.ruleDrop - place.bottom)),
      doubleRule('thick-above', red),
      spacer(places.elements),
      ...elements,
      composeTitle('OfficialTitle', titleTexts, { before: mmToTwips(places.title) }),
    ],
    bodyBefore: places.body,
    textArea: { top, bottom: places.areaBottom },
  }
}

/** LibreOffice centres the grid in its area, so the area holds whole rows. */
const wholeRowsAbove = (bottom: number, highest: number, { pitch }: RowBox): number =>
  bottom - Math.ceil((bottom - highest) / pitch) * pitch

/** The first corner mark and 文号 share a row. */
const elementRows = (masthead: Masthead): readonly string[] => {
  const number = masthead.documentNumber === undefined ? '' : formatDocumentNumber(masthead.documentNumber)
  const [first, ...others] = cornerMarks(masthead)
  const numberRow = paragraphXml(
    { style: 'LetterNumber', tabStops: [{ kind: 'right', position: mmToTwips(typeArea.width) }] },
    (first === undefined ? '' : cornerRun(first)) + tabRun + jointedRun(number),
  )
  return [numberRow, ...others.map(({ style, text }) => paragraphXml({ style }, jointedRun(text)))]
}

const cornerRun = ({ style, text }: CornerMark): string =>
  jointedRun(text, style === 'CopyNumber' ? undefined : 'CornerMark')
