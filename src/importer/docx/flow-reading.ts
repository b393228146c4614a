/** FlowReading: what reading a part of a DOCX needs, and what was met on the way. */
import type { Numbering } from './numbering.ts'
import type { StyleSheet } from './styles.ts'
import type { TrackedChanges } from './tracked-changes.ts'

export interface FlowReading {
  readonly styles: StyleSheet
  readonly numbering: Numbering
  readonly tracked: TrackedChanges
  /** Relation id → part, of the part being read. */
  readonly relations: ReadonlyMap<string, string>
  /** Paragraphs counted so far, and what was met that is not imported. */
  readonly met: Met
}

export interface Met {
  paragraphs: number
  footnotes: number
  hidden: number
  symbols: number
  contents: number
}
