/** Glyphs at a place become text runs: one for each stretch of equal face, size and element. */
import { unreachable } from '../model/unreachable.ts'
import type { RowModel } from '../standard/page-geometry.ts'
import { columnWidth, mmPerPt } from '../standard/page-geometry.ts'
import type { Colour, PageItem, TextRun } from './page.ts'
import type { Glyph } from './spans.ts'

export interface Placement {
  /** Pen position of the first glyph. */
  readonly x: number
  /** Middle of the row's characters. */
  readonly centre: number
  readonly colour?: Colour
  readonly stretch?: number
  readonly row?: number
}

/** Each face is hung by the middle of its 汉字, so that faces of different ascents stand level; 西文 stands on the baseline of its role. */
export const placeGlyphs = (glyphs: readonly Glyph[], placement: Placement): TextRun[] => {
  const runs: TextRun[] = []
  let x = placement.x
  for (let start = 0; start < glyphs.length; ) {
    const first = glyphs[start] ?? unreachable('没有字')
    let end = start + 1
    while (end < glyphs.length && isAlike(first, glyphs[end])) end++
    const group = glyphs.slice(start, end)
    runs.push(placeRun(group, first, x, placement))
    for (const glyph of group) x += glyph.advance
    start = end
  }
  return runs
}

const isAlike = (a: Glyph, b: Glyph | undefined): boolean => a.face === b?.face && a.span === b.span

const placeRun = (group: readonly Glyph[], first: Glyph, x: number, placement: Placement): TextRun => {
  const { span, face, middle } = first
  return {
    kind: 'text',
    text: group.map(({ character }) => character).join(''),
    role: span.role,
    face: face.id,
    sizePt: span.sizePt,
    ...(span.bold && { bold: span.bold }),
    colour: placement.colour ?? 'black',
    stretch: placement.stretch ?? 1,
    x: x + first.shift,
    baseline: placement.centre + middle * span.sizePt * mmPerPt,
    // The origins already carry each glyph's shift, so an advance is the way from origin to origin.
    advances: group.map((glyph, index) => glyph.advance - glyph.shift + (group[index + 1]?.shift ?? 0)),
    element: span.element,
    ...(placement.row === undefined ? {} : { row: placement.row }),
    path: span.path,
  }
}

/** An item moved to the right and down. */
export const shiftItem = (item: PageItem, right: number, down: number): PageItem => {
  if (item.kind === 'text') return { ...item, x: item.x + right, baseline: item.baseline + down }
  if (item.kind === 'image') return { ...item, x: item.x + right, y: item.y + down }
  const moved = { ...item, x0: item.x0 + right, x1: item.x1 + right, y: item.y + down }
  return item.y1 === undefined ? moved : { ...moved, y1: item.y1 + down }
}

/** Middle of the characters of a 1-based row of the 版心. */
export const rowCentre = (rows: RowModel, row: number): number =>
  rows.firstTop + (row - 1) * rows.pitch + columnWidth / 2

/** Lowest ink of placed runs, mm from the top of the page. */
export const lowestInk = (glyphs: readonly Glyph[], runs: readonly TextRun[]): number => {
  const baseline = runs[0]?.baseline ?? 0
  const depths = glyphs.map(({ face, character, span }) => {
    const ink = face.ink(character.codePointAt(0) ?? 0)
    return ink === undefined ? 0 : -ink.yMin * span.sizePt * mmPerPt
  })
  return baseline + Math.max(0, ...depths)
}
