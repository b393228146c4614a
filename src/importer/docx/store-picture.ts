/** Takes a picture out of a DOCX into a file of the content folder. */
import type { ImportNote } from '../import-note.ts'
import type { ImportedPicture } from '../section.ts'
import type { DocxPicture } from './docx-block.ts'

export interface PictureStore {
  readonly readPart: (part: string) => Uint8Array | undefined
  /** Path relative to the content folder → bytes; filled as pictures are met. */
  readonly files: Map<string, Uint8Array>
}

/** The 版心 is 156 mm wide: what is as wide needs no width of its own. */
const fullWidth = 155.5
const smallestWidth = 5
const readable: Readonly<Record<string, string>> = { png: 'png', jpg: 'jpg', jpeg: 'jpg', svg: 'svg' }

export const storePicture = (
  { part, width }: DocxPicture,
  line: number,
  { store, notes }: { readonly store: PictureStore; readonly notes: ImportNote[] },
): ImportedPicture | undefined => {
  const extension = readable[part?.slice(part.lastIndexOf('.') + 1).toLowerCase() ?? '']
  const bytes = part === undefined || extension === undefined ? undefined : store.readPart(part)
  if (!bytes || extension === undefined) {
    const what = part === undefined ? '图片是链接来的，文件里没有' : `图片“${part}”不是 PNG、JPEG 或 SVG`
    const message = `第 ${line} 行的${what}，没有导入；请另存为 PNG，再写进“图片”。`
    notes.push({ kind: 'left-out', severity: 'warning', line, message })
    return undefined
  }
  const file = `图片/图${store.files.size + 1}.${extension}`
  store.files.set(file, bytes)
  const isFull = width === undefined || width >= fullWidth || width < smallestWidth
  return { kind: 'picture', file, ...(isFull ? {} : { width: Math.round(width * 10) / 10 }) }
}
