/** Page: a finished side with items at fixed places. Dumb data: writers draw it and decide nothing. Lengths in mm from the top left of the trimmed page, font sizes in pt. */
import type { ImageFile, OfficialDocument } from '../model/official-document.ts'
import type { Path } from '../model/path.ts'
import type { elementNames } from '../model/terms.ts'
import type { TypefaceRole } from '../standard/typeface.ts'

export interface Page {
  readonly width: number
  readonly height: number
  /** The number printed at its foot; absent on unnumbered sides. */
  readonly number?: number
  readonly items: readonly PageItem[]
  /** Step of its rows in mm where they had to come closer (7.3.5.5). */
  readonly tightenedPitch?: number
}

export type PageItem = TextRun | RuleLine | PlacedImage

export type Colour = 'black' | 'red'

/** A run of characters of one face, size and colour on one baseline, in reading order. */
export interface TextRun {
  readonly kind: 'text'
  readonly text: string
  readonly role: TypefaceRole
  /** Id of the face in the FontSet that draws it (a fallback face differs from the role's first). */
  readonly face: string
  readonly sizePt: number
  /** Drawn heavier than its face: the outline is stroked, because 仿宋 has no bold face. */
  readonly bold?: true
  readonly colour: Colour
  /** Horizontal scale of the glyphs, 1 = natural. */
  readonly stretch: number
  /** Origin of the first glyph. */
  readonly x: number
  readonly baseline: number
  /** Reads upwards: a 横排 table on its side (8). The origin stays where it is and the advances run to the top of the page. */
  readonly turned?: true
  /** Printed again where a table goes on: the 表头, a merged cell. Readers that do not see the page pass it over. */
  readonly repeated?: true
  /** One advance per code point, mm. */
  readonly advances: readonly number[]
  /** Which element it belongs to, for the txt writer, tags and tests. */
  readonly element: ElementKind
  /** 1-based row of the 版心's grid, where the run stands on it. */
  readonly row?: number
  readonly path: Path
}

export interface RuleLine {
  readonly kind: 'rule'
  readonly x0: number
  readonly x1: number
  /** Centre line; the upper end of a vertical rule. */
  readonly y: number
  /** Lower end of a vertical rule, whose centre line is x0 = x1. */
  readonly y1?: number
  readonly thickness: number
  readonly colour: Colour
  readonly element: ElementKind
  readonly path: Path
}

export interface PlacedImage {
  readonly kind: 'image'
  readonly image: ImageFile
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly element: ElementKind
  readonly path: Path
}

export type ElementKind = keyof typeof elementNames

/** The place of a heading or 附件, for bookmarks. */
export interface Bookmark {
  /** 0 for 附件, whose headings stand below it. */
  readonly level: number
  readonly text: string
  /** 0-based index into the pages. */
  readonly page: number
  /** Top of its row, mm. */
  readonly y: number
}

/** What the layout hands to the writers. */
export interface LaidOut {
  readonly pages: readonly Page[]
  /** The document as it was laid out: 主送机关 may have moved to the 版记, the mark may be the lead body's alone. */
  readonly document: OfficialDocument
  readonly bookmarks: readonly Bookmark[]
  /** 附件分订 (7.3.7): each attachment on sides of its own, a file of its own. */
  readonly separateAttachments?: readonly LaidOut[]
  /** Such an attachment: 附件1, and its row 1 with the 发文字号. */
  readonly separate?: { readonly name: string; readonly mark: string }
}
