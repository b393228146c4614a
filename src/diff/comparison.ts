/** Comparison: what differs between two documents; every report is made from this value alone. */
import type { Path } from '../model/path.ts'

/**
 * `comparison-schema.ts` holds its JSON Schema.
 *
 * How to print it:
 * - `elements` are 版头, 标题, 落款, 版记 …, one entry each, with the words that changed.
 * - `alignedBlocks` is the body and the attachments of both documents in one order: that of the new document, with what
 *   was removed where it used to be. Walking it and printing `old.text` of every entry that has an `old` gives the old
 *   document; `new.text` gives the new one. In every entry the equal and removed segments joined are `old.text`, the
 *   equal and added ones `new.text`.
 * - A block that moved appears twice: `movedFrom` at its old place (all removed) and `movedTo` at its new one (all
 *   added); both carry the same `move` id, and `rewording` says what changed in it on the way.
 * - A sentence that moved out of its block has segments with a `move` id at both places.
 * - A block that was split appears once for each new block, each with its piece of the old text (`piece`); merged is
 *   the mirror image. Only pieces after the first have an added (split) or removed (merged) paragraph end before them.
 * - A picture is `changed` with all segments equal when there is another drawing above the same 图题.
 * - `runIn` headings share their row with the next block; the 。 the printed page puts after them is not in `text`.
 */
export interface Comparison {
  readonly old: ComparedDocument
  readonly new: ComparedDocument
  readonly elements: readonly AlignedElement[]
  readonly alignedBlocks: readonly AlignedBlock[]
  readonly changes: readonly Change[]
  readonly figures: readonly FigureComparison[]
  readonly leftovers: Leftovers
}

export interface ComparedDocument {
  /** What the user called it: a folder, a revision, a file. */
  readonly name: string
  readonly title: string
  /** 年度: the year the document is about. */
  readonly year?: number
  readonly documentNumber?: string
}

/** A stretch of text that is in both documents or in one. */
export interface Segment {
  readonly kind: 'equal' | 'removed' | 'added'
  readonly text: string
  /** The change only follows from the year moving on (2023年 → 2024年), or from other parts moving (二是 → 三是). */
  readonly shift?: 'year' | 'ordinal'
  /** The sentence is also at another place; the same number stands there. */
  readonly move?: number
}

export type Relation =
  | 'equal'
  | 'changed'
  | 'added'
  | 'removed'
  | 'movedFrom'
  | 'movedTo'
  | 'renumbered'
  | 'split'
  | 'merged'

/** An element of a 公文, such as 发文字号; `key` is that of `elementNames`, or documentType or form. */
export interface AlignedElement {
  readonly key: string
  /** In Chinese. */
  readonly name: string
  readonly relation: 'equal' | 'changed' | 'added' | 'removed'
  readonly old?: ElementSide
  readonly new?: ElementSide
  readonly segments: readonly Segment[]
}

export interface ElementSide {
  readonly path: Path
  readonly text: string
}

export type BlockKind = 'heading' | 'paragraph' | 'table' | 'picture' | 'attachmentTitle'

export interface AlignedBlock {
  readonly kind: BlockKind
  readonly relation: Relation
  readonly old?: BlockSide
  readonly new?: BlockSide
  readonly segments: readonly Segment[]
  /** Of movedFrom and movedTo: pairs the two places. */
  readonly move?: number
  /** Of movedFrom and movedTo: the old text against the new one. */
  readonly rewording?: readonly Segment[]
  /** Of a table that is in both documents; on movedTo, too. */
  readonly table?: AlignedTable
}

export interface BlockSide {
  /** Of the block in its document; a heading run into a paragraph has the paragraph's. */
  readonly path: Path
  /** Of a heading with its number, as printed: 一、主要举措; of a table its cells in rows; of a picture its 图题. */
  readonly text: string
  readonly level?: number
  readonly number?: string
  readonly runIn?: true
  /** The part of a split or merged block that this entry holds, counted from 0. */
  readonly piece?: { readonly index: number; readonly count: number }
}

/** Rows matched by their key column; removed rows stand where they used to be. */
export interface AlignedTable {
  readonly caption: readonly Segment[]
  /** 列: the printed column names. */
  readonly columns: readonly AlignedColumn[]
  /** The column by which rows are matched, an index of `columns`. */
  readonly keyColumn: number
  readonly rows: readonly AlignedRow[]
}

export interface AlignedColumn {
  readonly relation: 'equal' | 'changed' | 'added' | 'removed'
  readonly segments: readonly Segment[]
}

export interface AlignedRow {
  readonly relation: 'equal' | 'changed' | 'added' | 'removed' | 'moved'
  /** The text of the key column, of the new document when the row is there. */
  readonly key: string
  /** Row numbers among the table's rows, from 0. */
  readonly old?: number
  readonly new?: number
  /** One for each of `columns`; a cell of several rows or columns stands in all of its places. */
  readonly cells: readonly (readonly Segment[])[]
}

export type ChangeKind = 'added' | 'removed' | 'changed' | 'moved' | 'renumbered'

/** What a change is about. */
export type ChangeSubject =
  | 'element'
  | 'section'
  | 'paragraph'
  | 'sentence'
  | 'table'
  | 'column'
  | 'row'
  | 'cell'
  | 'picture'
  | 'attachment'

/** How something changed: a new title, other words in a sentence, a sentence made anew, one block made two, two made one. */
export type Manner = 'renamed' | 'reworded' | 'rewritten' | 'split' | 'merged'

export interface Change {
  readonly kind: ChangeKind
  readonly subject: ChangeSubject
  readonly manner?: Manner
  /** In Chinese: the element, or 句子, 段落, 表格 …; of a cell its row and column. */
  readonly name: string
  /** In the new document; of what was removed, in the old one. */
  readonly path: Path
  readonly oldPath?: Path
  /** The headings above it in the new document; of what was removed, those under which it would stand. */
  readonly place: readonly string[]
  /** The headings above it in the old document, of what is in the old text. */
  readonly oldPlace?: readonly string[]
  readonly before?: string
  readonly after?: string
  readonly segments: readonly Segment[]
  /** Of a moved sentence or block: as in the segments and aligned blocks. */
  readonly move?: number
  /** Nothing but what follows from the year moving on; reports fold it away. */
  readonly yearShift: boolean
  /** Nothing but numbers that follow from other parts coming, going or moving. */
  readonly ordinalOnly: boolean
  /** Nothing but figures (and years). */
  readonly figuresOnly: boolean
}

/** A figure of one document. */
export interface FigureSide {
  /** As written, with its unit: 68.42万件. */
  readonly text: string
  /** In the base unit: 684200. */
  readonly value: number
  readonly path: Path
  /** The sentence it stands in; absent for 数据.yaml. */
  readonly sentence?: string
}

export interface FigureComparison {
  /** What it counts: 办结行政复议案件; of 数据.yaml the path: 复议.办结. */
  readonly name: string
  readonly source: 'text' | 'data'
  /** Without 万 and 亿. */
  readonly unit: string
  readonly status: 'changed' | 'same' | 'vanished' | 'new'
  readonly old?: FigureSide
  readonly new?: FigureSide
  /** new − old, in the base unit; percentage points for per cents. */
  readonly difference?: number
  /** difference ÷ old × 100; absent for per cents and when old is 0. */
  readonly percent?: number
  /** Changed by more than the limit. */
  readonly isLarge: boolean
}

/** What stayed from last year's document. */
export interface Leftovers {
  /** 雷同率: characters of sentences taken over ÷ all characters of the new document's sentences. */
  readonly sameShare: number
  /** The same, where years, ordinals and figures may differ. */
  readonly sameShareBeyondFigures: number
  readonly sameSentences: readonly SameSentence[]
  /** Dates, numbers and names of last year that may have been forgotten. */
  readonly suspects: readonly Suspect[]
  /** What last year's document promised. */
  readonly plans: readonly Plan[]
}

export interface SameSentence {
  readonly text: string
  readonly oldPath: Path
  readonly path: Path
  readonly place: readonly string[]
}

export interface Suspect {
  readonly kind: 'date' | 'number' | 'name'
  /** The words in question: 2023年. */
  readonly text: string
  readonly sentence: string
  readonly path: Path
  readonly place: readonly string[]
  /** In Chinese: why it is asked about. */
  readonly reason: string
}

export interface Plan {
  readonly text: string
  readonly oldPath: Path
  readonly oldPlace: readonly string[]
  /** yes: taken up; maybe: look at the best match; repeated: only promised again; no: nothing like it. */
  readonly takenUp: 'yes' | 'maybe' | 'repeated' | 'no'
  /** Share of the plan's key words found in the best match, 0 to 1. */
  readonly score: number
  readonly bestMatch?: { readonly text: string; readonly path: Path; readonly place: readonly string[] }
}
