/** Woven text: both documents in one, every piece of it in both, only in the new one or only in the old one. */
import type { Segment } from '../../diff/comparison.ts'
import type { XmlElement } from '../../xml/read-xml.ts'
import type { Atom } from './paragraph-atoms.ts'

/** `move`: it is also at another place, where the same number stands. */
export type Mark = Pick<Segment, 'kind' | 'move'>

export interface Piece {
  readonly atom: Atom
  readonly mark: Mark
  /** w:rPr in the old document, where it makes a difference; null when there was none. */
  readonly former?: XmlElement | null
}

export interface WovenParagraph {
  readonly kind: 'paragraph'
  readonly pieces: readonly Piece[]
  /** Of its end: the paragraph runs on into the next one in the document that lacks it. */
  readonly mark: Mark
  /** w:pPr. */
  readonly properties?: XmlElement
  /** The same in the old document, where the style differs. */
  readonly former?: XmlElement
}

export interface WovenTable {
  readonly kind: 'table'
  /** What stands before the rows. */
  readonly frame: readonly XmlElement[]
  readonly rows: readonly WovenRow[]
}

export interface WovenRow {
  readonly mark: Mark
  /** What stands before the cells. */
  readonly frame: readonly XmlElement[]
  readonly cells: readonly WovenCell[]
}

export interface WovenCell {
  readonly frame: readonly XmlElement[]
  readonly blocks: readonly WovenBlock[]
}

export type WovenBlock = WovenParagraph | WovenTable
