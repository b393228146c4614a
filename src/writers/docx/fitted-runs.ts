/** Runs of a paragraph, cut where the layout broke its rows and LibreOffice needs another letter spacing to break there too. */
import { type IContext, type IRunOptions, type IXmlableObject, Tab, TextRun } from 'docx'
import { type CutText, cutTexts, type SpacedStretch, type StyledText } from './cut-texts.ts'
import type { PrintedRow } from './docx-options.ts'
import { letterSpacing, onlyInLibreOffice, pageBreak } from './libreoffice-only.ts'
import { rowSpacing } from './libreoffice-row.ts'
import { jointedText, type ScriptJoints, scriptJoints, withRowEnds } from './script-joints.ts'

export interface Fitting {
  readonly rows: readonly PrintedRow[]
  readonly sizePt: number
  /** Letter spacing of the paragraph's style. */
  readonly spacingTwips: number
  readonly firstMeasurePt: number
  readonly restMeasurePt: number
}

/** Without rows, or with rows of another text, a run for each text. */
export const fittedRuns = (texts: readonly StyledText[], fitting?: Fitting): TextRun[] => {
  const whole = texts.map(({ text }) => text).join('')
  const ends = fitting && rowEnds(whole, fitting.rows)
  const stretches = ends === undefined || fitting === undefined ? [] : rowStretches(texts, ends, fitting)
  const merged = stretches.filter(
    (each, index) => each.endsSide === true || each.spacing !== stretches[index + 1]?.spacing,
  )
  const joints = withRowEnds(scriptJoints(whole), whole, ends ?? [])
  return cutTexts(texts, merged).flatMap((cut) => {
    const options = runOptions(cut, joints)
    const run =
      cut.spacing === undefined || cut.spacing === fitting?.spacingTwips
        ? new TextRun(options)
        : new SpacedRun(options, cut.spacing)
    return cut.startsSide ? [new PageBreakRun(), run] : [run]
  })
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
    const next = Array.from(rows[index + 1]?.text ?? '')[0]
    const spacing = rowSpacing(isHung ? withoutStart(row, beforeTab) : row, {
      sizePt,
      spacingTwips,
      measurePt: index === 0 && !isHung ? firstMeasurePt : restMeasurePt,
      ...contentOf(texts, isHung ? beforeTab : end - row.text.length, end),
      ...(next === undefined ? {} : { next }),
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
  const stretches = [
    { end: start, spacing: 0 },
    { end, spacing: 1 },
  ]
  const parts = cutTexts(texts, stretches).filter(({ spacing }) => spacing === 1)
  const kaiti = parts.filter(({ style }) => style === 'RunInHeading2').map(({ text }) => text)
  return { runs: parts.length, kaitiDigits: kaiti.join('').replace(/\D/g, '').length }
}

const runOptions = ({ afterTab, start, style, text }: CutText, joints: ScriptJoints): IRunOptions => ({
  children: [...(afterTab ? [new Tab()] : []), ...jointedText(text, joints, start)],
  font: { hint: 'eastAsia' },
  ...(style === undefined ? {} : { style }),
})

class SpacedRun extends TextRun {
  constructor(options: IRunOptions, spacing: number) {
    super(options)
    this.properties.push(onlyInLibreOffice([letterSpacing(spacing)]))
  }
}

/** In place of a run, so that Word finds nothing at all. */
class PageBreakRun extends TextRun {
  constructor() {
    super({})
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    return onlyInLibreOffice([pageBreak()]).prepForXml(context)
  }
}
