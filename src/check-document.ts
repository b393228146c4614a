/** One document checked against the rules: read → look around → run the rules → say what is silenced on purpose. */
import { layoutNotes } from './check/notes/layout-notes.ts'
import { readingNotes } from './check/notes/reading-notes.ts'
import type { Rule } from './check/rule.ts'
import { rules as allRules } from './check/rules/index.ts'
import { runRules } from './check/run-rules.ts'
import { createSubject } from './check/subject.ts'
import type { Diagnostic } from './diagnostics/diagnostic.ts'
import type { Files } from './files/files.ts'
import { type Exemption, type ReadDocument, type ReadOptions, readDocument } from './reader/read-document.ts'
import { readSurroundings } from './reader/read-surroundings.ts'
import { askNearest } from './reader/schema/nearest.ts'

export interface CheckResult {
  readonly diagnostics: readonly Diagnostic[]
  /** Texts of the files that were read, for code frames and fixes. */
  readonly sources: ReadonlyMap<string, string>
}

export const checkDocument = (
  files: Files,
  folder: string,
  options: ReadOptions,
  rules: readonly Rule[] = allRules,
): CheckResult => {
  const read = readDocument(files, folder, options)
  if (!read.ok) return { diagnostics: read.diagnostics, sources: read.sources }
  const around = readSurroundings(files, folder, read.value, options)
  const subject = createSubject({
    document: read.value.document,
    ...(read.value.year !== undefined && { statedYear: read.value.year }),
    ...(around.previous && { previous: around.previous }),
    issuers: around.issuers,
    terms: around.terms,
    requiredContents: read.value.requiredContents,
  })
  const found = runRules(rules, subject, { texts: read.sources, locate: read.value.locate })
  return {
    diagnostics: [
      ...read.diagnostics,
      ...newOnly(around.diagnostics, read.diagnostics),
      ...exempt(found, read.value),
    ],
    sources: new Map([...around.sources, ...read.sources]),
  }
}

/** The document's own bodies were read before, with the same mistakes. */
const newOnly = (later: readonly Diagnostic[], before: readonly Diagnostic[]): readonly Diagnostic[] => {
  const known = new Set(before.map((diagnostic) => JSON.stringify(diagnostic)))
  return later.filter((diagnostic) => !known.has(JSON.stringify(diagnostic)))
}

/** What a document departs from on purpose stays in the report, as a remark with the reason. */
const exempt = (
  found: readonly Diagnostic[],
  { exemptions }: Pick<ReadDocument, 'exemptions'>,
): readonly Diagnostic[] => {
  const reasons = new Map(exemptions.map(({ rule, reason }) => [rule, reason]))
  const told = found.map((diagnostic): Diagnostic => {
    const reason = reasons.get(diagnostic.rule)
    if (reason === undefined) return diagnostic
    const { fix, hint, ...kept } = diagnostic
    return { ...kept, severity: 'info', message: `${diagnostic.message}（已豁免：${reason}）` }
  })
  return [...told, ...exemptions.flatMap((exemption) => complainAbout(exemption, found))]
}

const complainAbout = ({ rule, span }: Exemption, found: readonly Diagnostic[]): readonly Diagnostic[] => {
  const known = allRules.map(({ id }) => id)
  if ([...readingNotes, ...layoutNotes].some(({ id }) => id === rule)) return [notExemptible(rule, span)]
  if (!known.includes(rule)) {
    return [
      {
        rule: 'exemption',
        severity: 'error',
        message: `“豁免”里写的“${rule}”不是检查规则。`,
        hint: askNearest(rule, known, '规则名照检查报告里的写；全部规则见 hongtou check --explain'),
        span,
      },
    ]
  }
  if (found.some((diagnostic) => diagnostic.rule === rule)) return []
  return [
    {
      rule: 'exemption',
      severity: 'info',
      message: `豁免的“${rule}”在本件里没有查出问题。`,
      hint: '不再需要的，删去这一行',
      span,
    },
  ]
}

const notExemptible = (rule: string, span: Exemption['span']): Diagnostic => ({
  rule: 'exemption',
  severity: 'error',
  message: `“${rule}”是读入或者排版时发现的问题，不能豁免。`,
  hint: '改正这个问题，删去这一行',
  span,
})
