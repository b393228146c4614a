/** The writer's mistake as an error: which rule, what is wrong, and what else there is to say. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'

export const mistake = (
  rule: string,
  message: string,
  extra: Omit<Diagnostic, 'rule' | 'severity' | 'message'>,
): Diagnostic => ({ rule, severity: 'error', message, ...extra })
