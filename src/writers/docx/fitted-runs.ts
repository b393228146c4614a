/** Runs of a paragraph, cut where the layout broke its rows and LibreOffice needs another letter spacing to break there too. */
import { type CutText, cutTexts, type SpacedStretch, type StyledText } from './cut-texts.ts'
import type { PrintedRow } from './docx-options.ts'
import { rowSpacing } from './libreoffice-row.ts'
import { libreOfficePageBreak, runXml, tabXml } from './run-xml.ts'
import { jointedXml, type ScriptJoint, scriptJoints, withRowEnds } from './script-joints.ts'

export interface Fitting {
  readonly rows: readonly PrintedRow[]
  readonly sizePt: number
  /** Letter spacing of the paragraph's style. */
  readonly spacingTwips: number
  readonly firstMeasurePt: number
  readonly restMeasurePt: number
}

/** Without rows, or with rows of another text, a run for each text. */
export const fittedRuns = (texts: readonly StyledText[], fitting?: Fitting): string => {
  const whole = texts.map(({ text }) => text).join('')
  const ends = fitting && rowEnds(whole, fitting.rows)
  const stretches = ends === undefined || fitting === undefined ? [] : rowStretches(texts, ends, fitting)
  const merged = stretches.filter(
    (each, index) => each.endsSide === true || each.spacing !== stretches[index + 1]?.spacing,
  )
  const joints = withRowEnds(scriptJoints(whole), whole, ends ?? [])
  return cutTexts(texts, merged)
    .map((cut) => fittedRun(cut, joints, fitting?.spacingTwips))
    .join('')
}

/** Where each row ends in the text, or undefined when the rows are not this text's; a break swallows spaces. */
const rowEnds = (text: string, rows: readonly PrintedRow[]): readonly number[] | undefined => {
  const ends: number[] = []
  let at = 0
  for (const row of rows) {
    while (!text.startsWith(row.text, at) && /^\s$/.test(text.charAt(at))) at++
    if (!text.startsWith(row.text, at)) return undefined
    at += row.text.length
    ends.push(at)
  }
  return text.slice(at).trim() === '' ? ends : undefined
}

const rowStretches = (
  texts: readonly StyledText[],
  ends: readonly number[],
  fitting: Fitting,
): readonly SpacedStretch[] => {
  const { firstMeasurePt, restMeasurePt, rows, sizePt, spacingTwips } = fitting
  const beforeTab = lengthBeforeTab(texts)
  const fitted = rows.map((row, index): SpacedStretch => {
    const end = ends[index] ?? 0
    const isHung = index === 0 && beforeTab > 0
    const next = rows[index + 1]?.text.codePointAt(0)
    const spacing = rowSpacing(isHung ? withoutStart(row, beforeTab) : row, {
      sizePt,
      spacingTwips,
      measurePt: index === 0 && !isHung ? firstMeasurePt : restMeasurePt,
      ...contentOf(texts, isHung ? beforeTab : end - row.text.length, end),
      next,
    })
    return { end, spacing, ...(row.endsSide === 'early' ? { endsSide: true } : {}) }
  })
  return beforeTab === 0 ? fitted : [{ end: beforeTab, spacing: spacingTwips }, ...fitted]
}

const lengthBeforeTab = (texts: readonly StyledText[]): number => {
  const tabbed = texts.findIndex(({ afterTab }) => afterTab)
  return texts.slice(0, Math.max(0, tabbed)).reduce((sum, { text }) => sum + text.length, 0)
}

const withoutStart = (row: PrintedRow, length: number): PrintedRow => ({
  ...row,
  text: row.text.slice(length),
  advances: row.advances.slice(Array.from(row.text.slice(0, length)).length),
})

const contentOf = (
  texts: readonly StyledText[],
  start: number,
  end: number,
): { readonly runs: number; readonly kaitiDigits: number } => {
  let runs = 0
  let kaitiDigits = 0
  let at = 0
  for (const { style, text } of texts) {
    const own = text.slice(Math.max(0, start - at), Math.max(0, end - at))
    at += text.length
    if (own === '') continue
    runs++
    if (style === 'RunInHeading2') kaitiDigits += own.replace(/\D/g, '').length
  }
  return { runs, kaitiDigits }
}

const fittedRun = (
  { afterTab, spacing, start, startsSide, style, text }: CutText,
  joints: readonly ScriptJoint[],
  usualSpacing: number | undefined,
): string => {
  const content = (afterTab ? tabXml : '') + jointedXml(text, joints, start)
  const run = runXml(content, { style, spacing: spacing === usualSpacing ? undefined : spacing })
  return startsSide ? libreOfficePageBreak + run : run
}
