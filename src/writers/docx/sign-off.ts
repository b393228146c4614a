/** 落款 (GB/T 9704—2012 7.3.5): 署名 and 成文日期, with a seal's place or without. */
import type { SignOff } from '../../model/official-document.ts'
import { signOff as measures } from '../../standard/elements.ts'
import { columnsPerRow, columnWidth } from '../../standard/page-geometry.ts'
import { formatDate } from '../../text/dates.ts'
import { columnsOf } from './columns-of.ts'
import { gridParagraph, type ParagraphDraft, type ParagraphSetting } from './paragraph-draft.ts'
import type { RowBox } from './row-box.ts'
import { composeJointSeals, sealRun } from './seals.ts'
import { composeSignatures } from './signatures.ts'
import { columnsToTwips } from './units.ts'

export const composeSignOff = (signOff: SignOff, row: RowBox): readonly ParagraphDraft[] => {
  const date = signOff.documentDate === undefined ? '' : formatDate(signOff.documentDate)
  const { issuers, sealing, seals = [], signatures = [] } = signOff
  if (sealing === 'signature-stamp' && signatures.length > 0) return composeSignatures(signatures, date, row)
  if (sealing === 'seal' && issuers.length > 1) return composeJointSeals(issuers, date, seals, row)
  return composeSingle(signOff, date, row)
}

export const isSealed = ({ issuers, sealing }: SignOff): boolean => sealing === 'seal' && issuers.length > 0

const composeSingle = (signOff: SignOff, date: string, row: RowBox): readonly ParagraphDraft[] => {
  const { pitch } = row
  const sealed = isSealed(signOff)
  const seal = sealed ? signOff.seals?.[0] : undefined
  const place =
    signOff.sealing === 'seal' ? sealedPlaces(signOff.issuers, date) : unsealedPlaces(signOff.issuers, date)
  const rowsAbove = sealed ? measures.rowsAboveSealed : measures.rowsAboveUnsealed
  return [
    ...signOff.issuers.map((name) => ({ style: 'SignOff', text: name, place: place.issuer }) as const),
    ...(date === '' ? [] : [{ style: 'DocumentDate', text: date, place: place.date } as const]),
  ].map(({ style, text, place }, index) =>
    gridParagraph(style, text, {
      before: index === 0 ? rowsAbove * pitch : 0,
      ...place,
      ...(index === 0 && seal !== undefined
        ? { images: [sealRun(seal, sealedAxis(signOff.issuers, date) * columnWidth, row)] }
        : {}),
    }),
  )
}

type Place = Pick<ParagraphSetting, 'alignment' | 'indent'>

interface Places {
  readonly issuer: Place
  readonly date: Place
}

/** 7.3.5.1: 署名 centred on the date, which keeps four 字 at its right; a 署名 far longer than the date changes places with it. */
const sealedPlaces = (issuers: readonly string[], date: string): Places => {
  const axis = sealedAxis(issuers, date)
  const centred: Place = {
    alignment: 'center',
    indent: { left: columnsToTwips(Math.max(0, 2 * axis - columnsPerRow)) },
  }
  return { issuer: centred, date: centred }
}

/** 字 from the left edge of the 版心. */
const sealedAxis = (issuers: readonly string[], date: string): number => {
  const widest = Math.max(0, ...issuers.map(columnsOf))
  const longer = widest - columnsOf(date) > 2 * measures.sealedDateInset
  return columnsPerRow - measures.sealedDateInset - (longer ? widest : columnsOf(date)) / 2
}

/** 7.3.5.2: the date begins two 字 right of 署名; whichever reaches further keeps two 字 at the right edge. */
const unsealedPlaces = (issuers: readonly string[], date: string): Places => {
  const shift = issuers.length === 0 ? 0 : measures.dateShift
  const furthest = Math.max(0, ...issuers.map(columnsOf), shift + columnsOf(date))
  const left = Math.max(0, columnsPerRow - measures.unsealedInset - furthest)
  const startingAt = (column: number): Place => ({
    alignment: 'left',
    indent: { left: columnsToTwips(column) },
  })
  return { issuer: startingAt(left), date: startingAt(left + shift) }
}
