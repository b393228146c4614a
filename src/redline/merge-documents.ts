/** Two compared documents → one that holds both: the new one, with what was removed standing where it was. */
import type { AlignedElement, Comparison, Segment } from '../diff/comparison.ts'
import type { Body, Colophon, OfficialDocument } from '../model/official-document.ts'
import { type Path, pathKey } from '../model/path.ts'
import { mergeBlocks } from './merge-blocks.ts'
import { elementMerger } from './merge-elements.ts'

export interface MergedDocument {
  readonly document: OfficialDocument
  /** pathKey of a place in `document` → what its text is made of; texts that are the same in both have no entry. */
  readonly marks: ReadonlyMap<string, Marks>
  /** Elements of a set form (文号, dates, names in 版头 and 落款): the document has the new one, the old one goes beside it. */
  readonly replaced: readonly AlignedElement[]
}

/** Joined, the segments are the text at the path: a run-in heading, its 。 and its paragraph share theirs. */
export interface Marks {
  /** Of a table or picture its caption; the cells of a table have marks of their own: ['rows', 2, 0] below its path. */
  readonly segments: readonly Segment[]
  /** The paragraph end before it is new (one block was split) or is gone (two were merged). */
  readonly joint?: 'added' | 'removed'
  /** The whole block moved; the two places bear the same number. */
  readonly move?: number
}

export const mergeDocuments = (
  old: OfficialDocument,
  current: OfficialDocument,
  comparison: Comparison,
): MergedDocument => {
  const marks = new Map<string, Marks>()
  const note = (path: Path, mark: Marks): void => void marks.set(pathKey(path), mark)
  const elements = elementMerger(comparison.elements, note)
  const { mainText, attachments } = mergeBlocks(old, current, comparison.alignedBlocks, note)
  const body: Body = {
    ...current.body,
    title: elements.text('title', current.body.title) ?? '',
    ...present('addressees', elements.text('addressees', current.body.addressees)),
    mainText,
    attachmentList: elements.list('attachmentList', current.body.attachmentList),
    ...present('note', elements.text('note', current.body.note)),
  }
  const colophon = mergeColophon(old.colophon, current.colophon, elements.text)
  return {
    document: { ...current, body, attachments, ...(colophon && { colophon }) },
    marks,
    replaced: elements.replaced(),
  }
}

const mergeColophon = (
  old: Colophon | undefined,
  current: Colophon | undefined,
  text: (key: string, own: string | undefined) => string | undefined,
): Colophon | undefined => {
  const base = current ?? old
  if (!base) return undefined
  return {
    ...base,
    ...present('addressees', text('colophonAddressees', current?.addressees)),
    ...present('cc', text('cc', current?.cc)),
  }
}

const present = <K extends string>(key: K, value: string | undefined): { readonly [P in K]?: string } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: string }
