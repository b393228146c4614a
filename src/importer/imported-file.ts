/** ImportedFile: what came out of a file being imported, whatever kind it is. */
import type { ImportNote } from './import-note.ts'
import type { ImportedDocument } from './imported-document.ts'

export interface ImportedFile {
  /** Absent when nothing could be read; a note of kind `refused` says why. */
  readonly document?: ImportedDocument
  readonly notes: readonly ImportNote[]
}
