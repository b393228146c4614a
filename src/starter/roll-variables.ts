/** 变量 of 公文.yaml a year on: 年度, years and dates near it move on, figures are taken out, other texts stay. */
import { parseDate } from '../text/dates.ts'
import { emptyFigures } from './roll-figures.ts'
import { type Rolling, rollDate, type Step, written } from './rolling.ts'
import type { Edit } from './splice-text.ts'

export interface RolledVariables {
  readonly edits: readonly Edit[]
  readonly moved: readonly string[]
  /** How many figures were taken out. */
  readonly emptied: number
  /** Names of those left as they were. */
  readonly kept: readonly string[]
}

export const rollVariables = (rolling: Rolling): RolledVariables => {
  const names = Object.keys(Object(Object(rolling.tree.value).变量))
  const moves = names.map((name) => ({ name, step: rollVariable(rolling, name) }))
  const still = moves.filter(({ step }) => step === undefined).map(({ name }) => name)
  const figures = still.filter((name) => isFigure(written(rolling, ['变量', name])?.value ?? ''))
  const paths = figures.map((name) => ['变量', name])
  const emptied = emptyFigures(rolling.text, rolling.tree, paths)
  const steps = moves.flatMap(({ step }) => step ?? [])
  return {
    edits: [...steps.flatMap(({ edits }) => edits), ...emptied.edits],
    moved: steps.map(({ moved }) => moved),
    emptied: emptied.count,
    kept: still.filter((name) => !figures.includes(name)),
  }
}

/** A number with its unit, such as 6328名 or 68.42万件; a year of long ago is none. */
const isFigure = (text: string): boolean =>
  /^-?\d[\d.,]*\s*[^\d\s，。；]{0,6}$/u.test(text) && !yearPattern.test(text)

const yearPattern = /^((?:19|20)\d{2})(年度?)$/u

const rollVariable = (rolling: Rolling, name: string): Step | undefined => {
  const path = ['变量', name]
  const own = written(rolling, path)
  if (!own) return undefined
  const date = parseDate(own.value)
  if (date) return rolling.years.has(date.year) ? rollDate(rolling, path) : undefined
  const year = name === '年度' ? own.value : yearPattern.exec(own.value)?.[1]
  if (year === undefined || !rolling.years.has(Number(year))) return undefined
  const text = own.value.replace(year, String(Number(year) + 1))
  return {
    edits: [{ start: own.start, end: own.end, text }],
    moved: `变量“${name}”：${own.value} → ${text}`,
  }
}
