/** Sealed 署名 (7.3.5.1): one body over its date, or joint bodies in rows of seals that neither overlap nor touch. */
import type { Seal } from '../model/official-document.ts'
import { signOff as rules, seal as sealRules } from '../standard/elements.ts'
import { columnWidth, typeArea } from '../standard/page-geometry.ts'
import { type FlowRow, type LayoutContext, plainRow, type RowImage } from './flow.ts'
import { type Glyph, glyphsWidth } from './spans.ts'

export const sealedRows = (
  names: readonly Glyph[][],
  date: Glyph[],
  seals: readonly (Seal | undefined)[],
  context: LayoutContext,
): readonly FlowRow[] => {
  const diameter = Math.max(sealRules.usualDiameter, ...seals.map((seal) => seal?.diameter ?? 0))
  const centres = names.length === 1 ? [singleCentre(names[0] ?? [], date)] : columnCentres(names, diameter)
  const { pitch } = context.rows
  const sealStep = Math.ceil((diameter + sealRules.gap) / pitch)
  // 署名 and date lie slightly below the middle of the seal.
  const dy = pitch / 2 - sealRules.centreAboveText
  const headroom = Math.max(0, Math.ceil((diameter / 2 - dy - columnWidth / 2) / pitch))
  /** Below the date's row, which is a row below its 署名. */
  const overhang = diameter / 2 + dy - pitch - columnWidth / 2
  const rows: FlowRow[] = []
  for (let at = 0; at < names.length; at += centres.length) {
    const group = names.slice(at, at + centres.length)
    const xs = centres.slice(centres.length - group.length)
    rows.push(
      plainRow(
        group.map((glyphs, index) => centred(glyphs, xs[index] ?? 0)),
        {
          rowsBefore: at === 0 ? rules.rowsAboveSealed : sealStep - 1,
          headroom,
          overhang: overhang + pitch,
          images: group.flatMap((_, index) => sealImage(seals[at + index], at + index, xs[index] ?? 0, dy)),
        },
      ),
    )
  }
  if (date.length > 0) rows.push(plainRow([centred(date, centres.at(-1) ?? 0)], { overhang }))
  return rows
}

/** The date keeps four 字 at its right; a 署名 far longer than the date changes places with it. */
const singleCentre = (name: readonly Glyph[], date: readonly Glyph[]): number => {
  const right = typeArea.right - rules.sealedDateInset * columnWidth
  const nameWidth = glyphsWidth(name)
  const dateWidth = glyphsWidth(date)
  const isLonger = nameWidth - dateWidth > 2 * rules.sealedDateInset * columnWidth
  return right - (isLonger ? nameWidth : dateWidth) / 2
}

/** Up to three to a row, evenly over the 版心; fewer where a name or a seal needs more room. */
const columnCentres = (names: readonly Glyph[][], diameter: number): readonly number[] => {
  const widest = Math.max(diameter + sealRules.gap, ...names.map((name) => glyphsWidth(name) + columnWidth))
  const fitting = Math.max(1, Math.floor(typeArea.width / widest))
  const columns = Math.min(sealRules.mostPerRow, names.length, fitting)
  const step = typeArea.width / columns
  return Array.from({ length: columns }, (_, column) => typeArea.left + (column + 0.5) * step)
}

const centred = (glyphs: readonly Glyph[], centre: number) => ({
  x: centre - glyphsWidth(glyphs) / 2,
  glyphs,
})

const sealImage = (seal: Seal | undefined, index: number, x: number, dy: number): readonly RowImage[] =>
  seal === undefined
    ? []
    : [
        {
          image: seal.image,
          x,
          dy,
          width: seal.diameter,
          height: seal.diameter,
          element: 'seal',
          path: ['body', 'signOff', 'seals', index],
        },
      ]
