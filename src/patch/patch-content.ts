/** Puts what changed in an imported document into the content folder it was printed from: only touched words are edited. */
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts'
import type { Files } from '../files/files.ts'
import type { Block, OfficialDocument } from '../model/official-document.ts'
import { type ReadDocument, readDocument } from '../reader/read-document.ts'
import { alignBlocks, type BlockPair, keyOf, shareKept } from './align-blocks.ts'
import { editBlock } from './block-edits.ts'
import { type ContentSources, findSources, type SourceBlock } from './content-sources.ts'
import { editElements } from './element-edits.ts'
import { describeBlock, insertBlocks } from './insert-blocks.ts'
import { overlayFiles } from './overlay-files.ts'
import { removeBlocks } from './remove-blocks.ts'
import { type ShownChange, showEdits } from './shown-change.ts'
import { applyEdits, type SourceEdit } from './source-edit.ts'

export interface PatchRequest {
  readonly files: Files
  /** Without a slash at its end. */
  readonly folder: string
  readonly templateFolders: readonly string[]
  /** The document someone edited. */
  readonly wanted: OfficialDocument
  /** Pictures of it, path in the folder → bytes. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
}

export interface ContentPatch {
  readonly changes: readonly ShownChange[]
  /** Path → new content; undefined: the file goes. */
  readonly writes: ReadonlyMap<string, string | Uint8Array | undefined>
  /** What could not be put into the YAML, in Chinese. */
  readonly unplaced: readonly string[]
}

/** With the texts of the files that were read, for code frames. */
export type PatchOutcome = Outcome<ContentPatch> & { readonly sources: ReadonlyMap<string, string> }

/** Fails when the folder cannot be read, before or after. */
export const patchContent = (request: PatchRequest): PatchOutcome => {
  const first = readDocument(request.files, request.folder, request)
  if (!first.ok) return first
  const kept = shareKept(first.value.document.body.mainText, request.wanted.body.mainText)
  if (kept < leastKept)
    return { ok: false, diagnostics: [notThisDocument(request.folder)], sources: first.sources }
  const state: PatchState = { changes: [], unplaced: [], writes: new Map() }
  editTexts(request, { ...first.value, sources: first.sources }, state)
  const second = reread(request, state)
  if (!second.ok) return second
  changeStructure(request, { ...second.value, sources: second.sources }, state)
  const last = reread(request, state)
  if (!last.ok) return last
  if (state.unplaced.length === 0) state.unplaced.push(...leftOver(last.value.document, request.wanted))
  return { ok: true, value: state, diagnostics: [], sources: last.sources }
}

/** Less than this is another document, or one written anew. */
const leastKept = 0.2

const notThisDocument = (folder: string): Diagnostic => ({
  rule: 'import-onto',
  severity: 'error',
  message: `这个文件和“${folder}”几乎没有相同的文字，不像是同一份公文。`,
  hint: '核对文件和文件夹；确实全部重写了的，用 -o 导入成新的内容',
})

interface PatchState {
  readonly changes: ShownChange[]
  readonly unplaced: string[]
  readonly writes: Map<string, string | Uint8Array | undefined>
}

type Reread = ReadDocument & { readonly sources: ReadonlyMap<string, string> }

const reread = (
  { files, folder, templateFolders }: PatchRequest,
  { writes }: PatchState,
): ReturnType<typeof readDocument> => readDocument(overlayFiles(files, writes), folder, { templateFolders })

interface TextPair {
  readonly before: readonly Block[]
  readonly after: readonly Block[]
}

/** 正文 and each attachment on both sides. */
const textPairs = (before: OfficialDocument, after: OfficialDocument): readonly TextPair[] => [
  { before: before.body.mainText, after: after.body.mainText },
  ...before.attachments.flatMap(({ blocks }, index) => {
    const other = after.attachments[index]
    return other ? [{ before: blocks, after: other.blocks }] : []
  }),
]

/** Words within elements and within blocks that stay. */
const editTexts = ({ folder, wanted }: PatchRequest, read: Reread, state: PatchState): void => {
  const { document, locate, sources } = read
  const found = findSources(sources, folder, locate)
  const edits: SourceEdit[] = []
  const main = found.trees.get(`${folder}/公文.yaml`)
  const parts = main ? [editElements(main, sources.get(main.file) ?? '', document, wanted)] : []
  for (const { before, after } of textPairs(document, wanted)) {
    for (const pair of alignBlocks(before, after)) {
      const [old, now] = [before[pair.before ?? -1], after[pair.after ?? -1]]
      if (!old || !now || keyOf(old) === keyOf(now)) continue
      const source = found.of(old)
      parts.push(
        source
          ? editBlock(source, old, now)
          : { edits: [], unplaced: [`“${describeBlock(old)}”来自模板，改成了“${describeBlock(now)}”`] },
      )
    }
  }
  for (const part of parts) {
    edits.push(...part.edits)
    state.unplaced.push(...part.unplaced)
  }
  state.unplaced.push(...attachmentChanges(document, wanted))
  write(edits, sources, state)
}

const attachmentChanges = (before: OfficialDocument, after: OfficialDocument): readonly string[] => {
  // Attachments bound apart are files of their own.
  if (before.attachmentsBoundApart && after.attachments.length === 0) return []
  const [old, now] = [before.attachments.length, after.attachments.length]
  const titles = before.attachments.flatMap(({ title }, index) => {
    const wanted = after.attachments[index]?.title ?? title
    return wanted === title ? [] : [`附件标题“${title}”改成“${wanted}”，请手工改 附件/ 里的标题和附件说明`]
  })
  return old === now ? titles : [...titles, `附件原有 ${old} 个，现在有 ${now} 个，请手工增减 附件/ 里的文件`]
}

/** Blocks taken out and put in, in texts whose other blocks are as wanted by now. */
const changeStructure = (request: PatchRequest, read: Reread, state: PatchState): void => {
  const { document, locate, sources } = read
  const found = findSources(sources, request.folder, locate)
  const edits: SourceEdit[] = []
  for (const { before, after } of textPairs(document, request.wanted)) {
    const pairs = alignBlocks(before, after)
    const written = before.map((block) => ({ block, source: found.of(block) }))
    const gone = new Set(
      pairs.flatMap((pair) => (pair.after === undefined && pair.before !== undefined ? [pair.before] : [])),
    )
    const removal = removeBlocks(written, gone, sources)
    edits.push(...removal.edits)
    for (const file of removal.files) removeFile(file, sources, state)
    state.unplaced.push(...removal.unplaced)
    for (const run of newRuns(pairs)) insertRun(run, { before, after, found, request, sources }, edits, state)
  }
  write(edits, sources, state)
}

interface NewRun {
  /** Indexes in the new text. */
  readonly added: readonly number[]
  /** The blocks of the old text around it. */
  readonly previous?: number
  readonly next?: number
}

const newRuns = (pairs: readonly BlockPair[]): readonly NewRun[] => {
  const runs: { added: number[]; previous?: number; next?: number }[] = []
  let previous: number | undefined
  let open: { added: number[]; previous?: number; next?: number } | undefined
  for (const pair of pairs) {
    if (pair.before === undefined && pair.after !== undefined) {
      open ??= { added: [], ...(previous !== undefined && { previous }) }
      if (open.added.length === 0) runs.push(open)
      open.added.push(pair.after)
    } else if (pair.before !== undefined) {
      if (open && pair.after !== undefined) {
        open.next = pair.before
        open = undefined
      }
      if (!open) previous = pair.before
    }
  }
  return runs
}

interface InsertContext extends TextPair {
  readonly found: ContentSources
  readonly request: PatchRequest
  readonly sources: ReadonlyMap<string, string>
}

const insertRun = (
  { added, previous, next }: NewRun,
  { before, after, found, request, sources }: InsertContext,
  edits: SourceEdit[],
  state: PatchState,
): void => {
  const sourceOf = (index: number | undefined): SourceBlock | undefined => {
    const block = before[index ?? -1]
    return block && found.of(block)
  }
  const blocks = added.flatMap((index) => after[index] ?? [])
  const insertion = insertBlocks({
    blocks,
    before: sourceOf(previous),
    after: sourceOf(next),
    sources,
    textFiles: [...sources.keys()].filter((file) => file.startsWith(`${request.folder}/正文/`)),
  })
  edits.push(...insertion.edits)
  state.unplaced.push(...insertion.unplaced)
  for (const [file, text] of insertion.files) {
    state.writes.set(file, text)
    state.changes.push({ file, line: 1, before: '', after: text.trimEnd() })
  }
  for (const block of blocks) {
    const bytes = block.kind === 'picture' ? request.pictures.get(block.image.file) : undefined
    if (block.kind === 'picture' && bytes) state.writes.set(`${request.folder}/${block.image.file}`, bytes)
  }
}

const removeFile = (file: string, sources: ReadonlyMap<string, string>, state: PatchState): void => {
  state.writes.set(file, undefined)
  state.changes.push({ file, line: 1, before: (sources.get(file) ?? '').trimEnd(), after: '' })
}

const write = (
  edits: readonly SourceEdit[],
  sources: ReadonlyMap<string, string>,
  state: PatchState,
): void => {
  for (const file of new Set(edits.map((edit) => edit.file))) {
    const source = sources.get(file) ?? ''
    const own = edits.filter((edit) => edit.file === file && source.slice(edit.start, edit.end) !== edit.text)
    if (own.length === 0 || (state.writes.has(file) && state.writes.get(file) === undefined)) continue
    const { text, dropped } = applyEdits(source, own)
    state.writes.set(file, text)
    state.changes.push(
      ...showEdits(
        source,
        own.filter((edit) => !dropped.includes(edit)),
      ),
    )
    state.unplaced.push(
      ...dropped.map(({ text: lost }) => `“${lost.trim().slice(0, 40)}”和别处的改动碰在一起，请手工加进去`),
    )
  }
}

/** What still differs, when everything seemed to have found its place. */
const leftOver = (now: OfficialDocument, wanted: OfficialDocument): readonly string[] =>
  textPairs(now, wanted).flatMap(({ before, after }) =>
    alignBlocks(before, after).flatMap((pair) => {
      const [old, want] = [before[pair.before ?? -1], after[pair.after ?? -1]]
      if (old && want && keyOf(old) === keyOf(want)) return []
      return [
        `改后仍不一致：YAML 里是“${old ? describeBlock(old) : '（无）'}”，文件里是“${want ? describeBlock(want) : '（无）'}”`,
      ]
    }),
  )
