/** Rules told to writers: one with its clause, reason and examples, or all of them in a list. */
import type { RuleNote } from '../../check/notes/rule-note.ts'
import type { Rule } from '../../check/rule.ts'
import type { Sample } from '../../check/sample.ts'
import { severityNames } from '../../diagnostics/format-pretty.ts'
import { askNearest } from '../../reader/schema/nearest.ts'
import { displayWidth } from '../../text/display-width.ts'
import { UsageError } from '../io.ts'

export const explainRule = (rules: readonly Rule[], notes: readonly RuleNote[], id: string): string => {
  const rule = rules.find((known) => known.id === id || known.title === id)
  const note = notes.find((known) => known.id === id || known.title === id)
  if (note) return explainNote(note)
  if (!rule) {
    const names = [...rules, ...notes].flatMap((known) => [known.id, known.title])
    throw new UsageError(
      `没有“${id}”这条规则。${askNearest(id, names, '运行 hongtou check --explain 看全部规则')}`,
    )
  }
  const { title, severity, clause, reason, hint, bad, good } = rule
  return [
    `${rule.id}  ${title}（${severityNames[severity]}）`,
    `  依据：${clause}`,
    `  缘由：${reason}`,
    ...(hint === undefined ? [] : [`  改法：${hint}`]),
    '  错：',
    ...sampleLines(bad),
    '  对：',
    ...sampleLines(good),
    '',
  ].join('\n')
}

/** What is found while reading or laying out says the rest in its message. */
const explainNote = ({ id, title, bad, advice }: RuleNote): string =>
  [
    `${id}  ${title}（读入或者排版时发现）`,
    ...(advice === undefined ? [] : [`  改法：${advice}`]),
    ...(bad === undefined ? [] : ['  错：', ...sampleLines(bad)]),
    '',
  ].join('\n')

export const listRules = (rules: readonly Rule[]): string => {
  const width = Math.max(...rules.map(({ id }) => id.length))
  const titles = Math.max(...rules.map(({ title }) => displayWidth(title, 'terminal')))
  return rules
    .map(({ id, severity, title, clause }) => {
      const gap = ' '.repeat(titles - displayWidth(title, 'terminal'))
      return `${id.padEnd(width)}  ${severityNames[severity]}  ${title}${gap}  ${clause}\n`
    })
    .join('')
}

const sampleLines = (sample: Sample): readonly string[] => {
  const { 公文, 文件 } = typeof sample === 'string' ? { 公文: sample, 文件: {} } : sample
  const others = Object.entries(文件).flatMap(([name, text]) => [`# ${name}`, ...text.trimEnd().split('\n')])
  return [...公文.trimEnd().split('\n'), ...others].map((line) => `    ${line}`)
}
