/** DocxBlock: what stands in the flow of a DOCX, as far as an import needs it: paragraphs, tables, pictures, text boxes. */
import type { HeadingLevel } from '../../model/official-document.ts'

export type DocxBlock = DocxParagraph | DocxTable

export interface DocxParagraph {
  readonly kind: 'paragraph'
  /** Counted through the document, from 1: what messages name. */
  readonly ordinal: number
  readonly style?: DocxStyle
  /** The number that Word prints before the text, from numbering fields: 一、 */
  readonly label: string
  /** Line breaks as \n, tabs as \t. */
  readonly text: string
  /** The character style the text begins with, and how far it goes. */
  readonly lead?: { readonly style: DocxStyle; readonly length: number }
  readonly centred: boolean
  readonly pictures: readonly DocxPicture[]
  /** Text boxes anchored here. */
  readonly boxes: readonly (readonly DocxBlock[])[]
}

export interface DocxStyle {
  readonly id: string
  readonly name: string
  /** 大纲级别 of the style or the paragraph. */
  readonly outline?: HeadingLevel
}

export interface DocxPicture {
  /** Path in the package; undefined when it is linked and not kept in the file. */
  readonly part?: string
  /** mm. */
  readonly width?: number
  /** 替代文字 or the name Word gave it. */
  readonly name: string
  readonly floats: boolean
}

export interface DocxTable {
  readonly kind: 'table'
  readonly ordinal: number
  readonly rows: readonly DocxRow[]
  /** In a section whose sheets lie on their side. */
  readonly landscape: boolean
}

export interface DocxRow {
  readonly isHeader: boolean
  /** Columns left free before the first cell. */
  readonly before: number
  readonly cells: readonly DocxCell[]
}

export interface DocxCell {
  readonly blocks: readonly DocxBlock[]
  readonly columns: number
  /** Goes on with the cell above. */
  readonly continues: boolean
}
