/** A text run as operators of a content stream: one matrix and one TJ; the step that most of its characters share is character spacing. */
import type { TextRun } from '../../layout/page.ts'
import { mmPerPt } from '../../standard/page-geometry.ts'
import { contentNumber } from './content-number.ts'
import type { EmbeddedFont } from './embedded-font.ts'
import { hexGlyph } from './hex-glyph.ts'

export interface SetText {
  /** What Tc has to be where the operators stand, pt. */
  readonly spacing: number
  /** Tm and TJ. */
  readonly operators: string
}

/** Places count from the upper left corner downwards, as on pdfkit's pages. */
export const setText = (run: TextRun, font: EmbeddedFont): SetText => {
  const { sizePt, stretch } = run
  const glyphs = glyphsOf(run.text, font)
  const steps = stepsOf(run, glyphs, font)
  const spacing = Math.round(commonStep(steps) * sizePt * 1e3) / 1e6
  const x = contentNumber(run.x / mmPerPt)
  const y = contentNumber(run.baseline / mmPerPt)
  const scale = run.turned ? `0 ${contentNumber(-stretch)} -1 0` : `${contentNumber(stretch)} 0 0 -1`
  const shown = showGlyphs(glyphs, steps, (spacing * 1000) / sizePt)
  return { spacing, operators: `${scale} ${x} ${y} Tm ${shown}\n` }
}

const glyphsOf = (text: string, { subset }: EmbeddedFont): readonly number[] => {
  const glyphs: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const codePoint = text.codePointAt(at) ?? 0
    if (codePoint > 0xffff) at += 1
    glyphs.push(subset.glyphs.get(codePoint) ?? 0)
  }
  return glyphs
}

/** How much further than its own width each character moves the pen, in 1/1000 of the size; the last moves it nowhere. */
const stepsOf = (
  { advances, sizePt, stretch }: TextRun,
  glyphs: readonly number[],
  { subset: { widths } }: EmbeddedFont,
): readonly number[] => {
  const perEm = 1000 / (sizePt * stretch * mmPerPt)
  const steps: number[] = []
  for (let index = 0; index < glyphs.length - 1; index += 1)
    steps.push((advances[index] ?? 0) * perEm - (widths[glyphs[index] ?? 0] ?? 0))
  return steps
}

/** The step of the majority where there is one (Boyer and Moore), else that of some of them. */
const commonStep = (steps: readonly number[]): number => {
  let common = 0
  let votes = 0
  for (const step of steps) {
    if (votes === 0) common = step
    votes += Math.abs(step - common) < tolerance ? 1 : -1
  }
  return common
}

/** Of 1/1000 of the size: steps that differ by less come from rounding. */
const tolerance = 0.002

/** Hexadecimal glyphs, with an adjustment wherever the pen would be off its place. */
const showGlyphs = (glyphs: readonly number[], steps: readonly number[], spacing: number): string => {
  let shown = ''
  let off = 0
  let isWhole = true
  for (let index = 0; index < glyphs.length; index += 1) {
    shown += hexGlyph(glyphs[index] ?? 0)
    off += (steps[index] ?? spacing) - spacing
    if (Math.abs(off) < tolerance) continue
    const adjustment = Math.round(-off * 1e3) / 1e3
    shown += `>${adjustment}<`
    off += adjustment
    isWhole = false
  }
  return isWhole ? `<${shown}> Tj` : `[<${shown}>] TJ`
}
