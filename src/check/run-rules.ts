/** Runs rules over a subject; findings become diagnostics with the words of their rule. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { createLocator, type Sources } from './locate-excerpt.ts'
import type { Finding, Rule } from './rule.ts'
import type { Subject } from './subject.ts'

/** In the order of the rules; `sources` tell where the document was written. */
export const runRules = (
  rules: readonly Rule[],
  subject: Subject,
  sources: Sources,
): readonly Diagnostic[] => {
  const locate = createLocator(sources)
  return rules.flatMap((rule) => rule.check(subject).map((finding) => toDiagnostic(rule, finding, locate)))
}

const toDiagnostic = (
  { id, severity, clause, reason, hint }: Rule,
  finding: Finding,
  locate: ReturnType<typeof createLocator>,
): Diagnostic => {
  const { span, isExact } = locate(finding)
  const advice = finding.hint ?? hint
  return {
    rule: id,
    severity,
    message: finding.message,
    reason,
    ...(advice !== undefined && { hint: advice }),
    clause,
    path: finding.path,
    ...(span && { span }),
    ...(span && isExact && finding.replacement !== undefined && { fix: { text: finding.replacement } }),
  }
}
