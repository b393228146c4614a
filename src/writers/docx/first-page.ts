/** The first side's vertical places, reckoned in mm once and handed to its paragraphs as spacing before them. */
import type { OfficialDocument } from '../../model/official-document.ts'
import { body, masthead } from '../../standard/elements.ts'
import { columnWidth, mmPerPt, typeArea } from '../../standard/page-geometry.ts'
import { fontSizePt } from '../../standard/typeface.ts'
import type { DocxOptions, MarkSetting } from './docx-options.ts'
import { type MarkPlace, markPlace } from './mark-setting.ts'
import { inkInset, type RowBox } from './row-box.ts'
import { signatoryRows } from './signatory-rows.ts'
import { mmToWholePt, ptToMm } from './units.ts'

/** Spacing before the first paragraph of each element, mm. */
export interface FirstPageSpacing {
  readonly mark: number
  readonly documentNumber: number
  /** From the lower edge of the 版头's last row to the red separator; whole points, as borders have them. */
  readonly separatorPt: number
  readonly title: number
  readonly body: number
}

export const firstPageSpacing = (
  document: OfficialDocument,
  { tops = {} }: DocxOptions,
  mark: MarkSetting,
  titleRows: number,
  row: RowBox,
): FirstPageSpacing => {
  const head = headPlaces(document, tops.documentNumber, mark, row)
  const titleTop = tops.title ?? head.titleTop
  const titleBox = titleTop - titleInset
  const titleBottom = titleTop + (titleRows - 1) * titlePitch + ptToMm(fontSizePt['size-2'])
  const bodyTop = tops.body ?? titleBottom + row.pitch - columnWidth + body.rowsAboveAddressees * row.pitch
  return {
    ...head.spacing,
    title: Math.max(0, titleBox - head.bottom),
    body: Math.max(0, bodyTop - row.inset - (titleBox + titleRows * titlePitch)),
  }
}

const titlePitch = ptToMm(body.titlePitchPt)
const titleInset = inkInset(body.titlePitchPt, fontSizePt['size-2'])

interface HeadPlaces {
  readonly spacing: Pick<FirstPageSpacing, 'mark' | 'documentNumber' | 'separatorPt'>
  /** Lower edge of the 版头, its separator included. */
  readonly bottom: number
  readonly titleTop: number
}

const headPlaces = (
  { masthead: head }: OfficialDocument,
  numberTop: number | undefined,
  mark: MarkSetting,
  row: RowBox,
): HeadPlaces => {
  if (head === undefined) {
    const spacing = { mark: 0, documentNumber: 0, separatorPt: 0 }
    return { spacing, bottom: row.top, titleTop: typeArea.top }
  }
  const rowsAbove = [head.copyNumber, head.classification, head.urgency].filter((each) => each !== undefined)
  const place = markPlace(head, mark, typeArea.top + masthead.markDrop)
  const markSpacing = Math.max(0, place.top - row.top - rowsAbove.length * row.pitch)
  if (head.documentNumber === undefined && head.signatories.length === 0)
    return withoutNumber(place, markSpacing, row)
  const firstTop = numberTop ?? place.inkBottom + masthead.rowsBelowMark * row.pitch
  const lastTop = firstTop + Math.max(0, signatoryRows(head.signatories).length - 1) * row.pitch
  const separatorPt = Math.max(0, mmToWholePt(masthead.separatorDrop - row.rest))
  const separatorBottom = lastTop + columnWidth + masthead.separatorDrop + masthead.separatorThickness
  return {
    spacing: {
      mark: markSpacing,
      documentNumber: Math.max(0, firstTop - row.inset - place.bottom),
      separatorPt,
    },
    bottom: lastTop - row.inset + row.pitch + separatorPt * mmPerPt + masthead.separatorThickness,
    titleTop: separatorBottom + body.rowsAboveTitle * row.pitch,
  }
}

/** The separator follows the mark at once. */
const withoutNumber = (place: MarkPlace, mark: number, row: RowBox): HeadPlaces => {
  const separatorTop = Math.max(place.bottom, place.inkBottom + masthead.separatorDrop)
  const bottom = separatorTop + masthead.separatorThickness
  return {
    spacing: { mark, documentNumber: separatorTop - place.bottom, separatorPt: 0 },
    bottom,
    titleTop: bottom + body.rowsAboveTitle * row.pitch,
  }
}
