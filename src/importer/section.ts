/** Section: a part of 正文 under one heading, as it will be written in YAML. */
import type { HeadingLevel } from '../model/official-document.ts'

export type ContentItem =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'enumeration'; readonly items: readonly string[] }
  | Figure
  | Section

export type Figure = ImportedTable | ImportedPicture

export interface ImportedTable {
  readonly kind: 'table'
  readonly caption?: string
  /** As written in YAML: `<` and `^` where a cell goes on. */
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly landscape: boolean
}

export interface ImportedPicture {
  readonly kind: 'picture'
  /** Relative to the content folder. */
  readonly file: string
  readonly caption?: string
  /** mm; absent when it is as wide as the 版心. */
  readonly width?: number
}

export interface Section {
  readonly kind: 'section'
  readonly level: HeadingLevel
  readonly title: string
  /** 编号: the ordinal set by hand, where the source does not count on; `none` for a heading without one. */
  readonly numbering?: number | 'none'
  /** 接排. */
  readonly runIn: boolean
  readonly content: readonly ContentItem[]
}
