/** A side of the comparison with its 年度, given or found. */
import type { OfficialDocument } from '../model/official-document.ts'
import { documentYear } from './document-year.ts'
import type { DataTree } from './figures/data-figures.ts'

export interface ComparisonSide {
  readonly document: OfficialDocument
  /** What the user called it. */
  readonly name: string
  /** 年度; found in the document when absent. */
  readonly year?: number
  /** 数据.yaml. */
  readonly data?: DataTree
  /** Taken from a finished file: how it is to be sealed and its 数据.yaml are not known, and not compared. */
  readonly isImported?: true
}

export type DatedSide = Omit<ComparisonSide, 'year'> & { readonly year: number | undefined }

export const dateSide = (side: ComparisonSide): DatedSide => ({
  ...side,
  year: side.year ?? documentYear(side.document),
})
