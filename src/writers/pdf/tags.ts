/** Tags: the logical structure of a document, for readers that do not see its pages (ISO 32000-1, 14.8). */

export type TagType =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'P'
  | 'L'
  | 'LI'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Note'

export interface Tag extends TagDetails {
  readonly kind: 'tag'
  readonly type: TagType
  readonly children: readonly TagChild[]
}

export interface TagDetails {
  /** What a picture shows. */
  readonly alt?: string
  /** Where a picture stands: left, top, right and bottom in mm. */
  readonly box?: readonly [number, number, number, number]
  /** How many columns and rows a cell of a table takes. */
  readonly columns?: number
  readonly rows?: number
}

export type TagChild = Tag | MarkedContent

/** A stretch of a page's content. */
export interface MarkedContent {
  readonly kind: 'content'
  /** 0-based index into the pages. */
  readonly page: number
  /** Its number among those of the page (MCID). */
  readonly id: number
}

/** A tag that is still being filled. */
export interface GrowingTag extends Tag {
  readonly children: TagChild[]
}

export const makeTag = (type: TagType, details: TagDetails = {}): GrowingTag => ({
  kind: 'tag',
  type,
  ...details,
  children: [],
})

/** The new tag, which is its parent's last child now. */
export const addTag = (parent: GrowingTag, type: TagType, details: TagDetails = {}): GrowingTag => {
  const tag = makeTag(type, details)
  parent.children.push(tag)
  return tag
}
