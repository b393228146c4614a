/** A section of the file: sides of one kind and the text on them. */
import type { ISectionPropertiesOptions } from 'docx'
import type { FlowChild } from './flow-child.ts'

export interface Section {
  readonly properties: ISectionPropertiesOptions
  readonly headers?: SectionMargins
  readonly footers: SectionMargins
  readonly children: readonly FlowChild[]
}

/** Finished markup above or below the text: on odd sides, on even ones, on the first where that has another. */
export interface SectionMargins {
  readonly default: string
  readonly even?: string
  readonly first?: string
}
