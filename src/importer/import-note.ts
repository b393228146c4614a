/** ImportNote: what the importer mended, guessed or could not find, told to the person who must compare with the source. */
import type { Severity } from '../diagnostics/diagnostic.ts'

export type ImportNoteKind =
  | 'refused'
  | 'page-number'
  | 'bad-character'
  | 'markdown'
  | 'repeat'
  | 'joined'
  | 'heading'
  | 'numbering'
  | 'element'
  | 'missing'
  | 'left-out'

export interface ImportNote {
  readonly kind: ImportNoteKind
  /** `error`: nothing usable came out, or an element no 公文 can be without; `warning`: compare with the original. */
  readonly severity: Severity
  /** The row of the source, from 1. */
  readonly line?: number
  /** One or two Chinese sentences: what was found, what was done. */
  readonly message: string
  /** The characters of the source that are not in the result, when there are any. */
  readonly removed?: string
}
