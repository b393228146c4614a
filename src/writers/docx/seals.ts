/** Sealed 署名 of joint bodies (GB/T 9704—2012 7.3.5.1): side by side in rows of seals that neither overlap nor touch. */
import type { ImageRun } from 'docx'
import type { Seal, SignOff } from '../../model/official-document.ts'
import { signOff as measures, seal as sealRules } from '../../standard/elements.ts'
import { columnWidth, typeArea } from '../../standard/page-geometry.ts'
import { columnsOf } from './columns-of.ts'
import { behindText, imageRun } from './image-run.ts'
import type { ParagraphDraft } from './paragraph-draft.ts'
import type { RowBox } from './row-box.ts'
import { mmToTwips } from './units.ts'

export const composeJointSeals = (
  names: readonly string[],
  date: string,
  seals: readonly (Seal | undefined)[],
  row: RowBox,
): readonly ParagraphDraft[] => {
  const diameter = Math.max(sealRules.usualDiameter, ...seals.map((seal) => seal?.diameter ?? 0))
  const centres = columnCentres(names, diameter)
  const sealStep = Math.ceil((diameter + sealRules.gap) / row.pitch)
  const drafts: ParagraphDraft[] = []
  for (let at = 0; at < names.length; at += centres.length) {
    const group = names.slice(at, at + centres.length)
    const own = centres.slice(centres.length - group.length)
    const rowsBefore = at === 0 ? measures.rowsAboveSealed : sealStep - 1
    const images = own.flatMap((centre, index) => {
      const seal = seals[at + index]
      return seal === undefined ? [] : [sealRun(seal, centre, row)]
    })
    drafts.push(tabbedRow('SignOff', group, own, rowsBefore * row.pitch, images))
  }
  const last = centres.at(-1) ?? 0
  return date === '' ? drafts : [...drafts, tabbedRow('DocumentDate', [date], [last], 0, [])]
}

/** Rows that seals cover below the last row of the 落款 (see seal.belowTypeArea): the side has to have them. */
export const rowsUnderSeal = ({ documentDate, seals = [] }: SignOff, { pitch }: RowBox): number => {
  const diameter = Math.max(sealRules.usualDiameter, ...seals.map((seal) => seal?.diameter ?? 0))
  const belowIssuer = diameter / 2 + pitch / 2 - sealRules.centreAboveText - columnWidth / 2
  const covered = belowIssuer - (documentDate === undefined ? 0 : pitch) - sealRules.belowTypeArea
  return Math.max(0, Math.ceil(covered / pitch))
}

/** `centre`: mm from the left edge of the 版心. */
export const sealRun = ({ diameter, image }: Seal, centre: number, row: RowBox): ImageRun => {
  const below = row.inset + columnWidth / 2 + row.pitch / 2 - sealRules.centreAboveText
  const place = behindText(centre - diameter / 2, below - diameter / 2)
  return imageRun(image, { width: diameter, height: diameter }, '印章', place)
}

/** Up to three to a row, evenly over the 版心; fewer where a name or a seal needs more room. mm from its left edge. */
const columnCentres = (names: readonly string[], diameter: number): readonly number[] => {
  const widths = names.map((name) => (columnsOf(name) + 1) * columnWidth)
  const widest = Math.max(diameter + sealRules.gap, ...widths)
  const fitting = Math.max(1, Math.floor(typeArea.width / widest))
  const columns = Math.min(sealRules.mostPerRow, names.length, fitting)
  const step = typeArea.width / columns
  return Array.from({ length: columns }, (_, column) => (column + 0.5) * step)
}

const tabbedRow = (
  style: 'SignOff' | 'DocumentDate',
  texts: readonly string[],
  centres: readonly number[],
  before: number,
  images: readonly ImageRun[],
): ParagraphDraft => ({
  kind: 'paragraph',
  style,
  texts: texts.map((text) => ({ text, afterTab: true })),
  setting: {
    before,
    images,
    tabStops: centres.map((centre) => ({ kind: 'center', position: mmToTwips(centre) })),
  },
})
