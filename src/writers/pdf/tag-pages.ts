/** Finished sides → which tag each item belongs to. Rules, page numbers and what a table repeats on its next side are artifacts. */
import type { LaidOut, Page, PageItem, PlacedImage, TextRun } from '../../layout/page.ts'
import { startTags, type TagTree } from './tag-tree.ts'
import type { Tag, TagType } from './tags.ts'

export interface TaggedPages {
  readonly root: Tag
  /** The items of each page in order, parted where a tag begins or ends. */
  readonly pages: readonly (readonly MarkedItems[])[]
}

export type MarkedItems =
  | {
      readonly kind: 'content'
      readonly type: TagType
      /** MCID. */
      readonly id: number
      readonly items: readonly PageItem[]
    }
  | {
      readonly kind: 'artifact'
      /** Part of turning pages, or of how a page looks (ISO 32000-1, 14.8.2.2). */
      readonly type: 'Pagination' | 'Layout'
      readonly items: readonly PageItem[]
    }

export const tagPages = ({ pages, document }: LaidOut): TaggedPages => {
  const tags = startTags(document)
  return { pages: pages.map((page, index) => markPage(page, index, tags)), root: tags.root }
}

const markPage = ({ items }: Page, page: number, tags: TagTree): readonly MarkedItems[] => {
  const marked: MarkedItems[] = []
  let open: { readonly owner: unknown; readonly items: PageItem[] } | undefined
  let id = 0
  for (const item of items) {
    const owner = item.kind === 'rule' ? 'Layout' : isPagination(item) ? 'Pagination' : tags.tagOf(item)
    if (open?.owner === owner && item.kind !== 'image') {
      open.items.push(item)
      continue
    }
    open = { owner, items: [item] }
    if (typeof owner === 'string') {
      marked.push({ kind: 'artifact', type: owner, items: open.items })
      continue
    }
    owner.children.push({ kind: 'content', page, id })
    marked.push({ kind: 'content', type: owner.type, id, items: open.items })
    id += 1
  }
  return marked
}

const isPagination = (item: TextRun | PlacedImage): boolean =>
  item.element === 'pageNumber' ||
  item.element === 'tableContinued' ||
  (item.kind === 'text' && item.repeated === true)
