/** DocxOptions: what the caller has already decided about a document's sides and hands to the DOCX writer. */

/** The 发文机关标志 as the layout chose it, so that PDF and DOCX show the same letters. */
export interface MarkSetting {
  readonly sizePt: number
  /** Horizontal scale of its characters, 1 = natural. */
  readonly stretch: number
  /** From its baseline up to the top of its ink, mm; absent: reckoned for a 小标宋 face. */
  readonly inkAscent?: number
}

/** A row of a paragraph as it was printed. */
export interface PrintedRow {
  readonly text: string
  /** One per code point, pt. */
  readonly advances: readonly number[]
  /** The paragraph goes on at the next side; `early`: although this one has room, because what follows keeps with the text after it. */
  readonly endsSide?: 'full' | 'early'
}

export type PrintedRows = ReadonlyMap<string, readonly PrintedRow[]>

export interface DocxOptions {
  /** The 版记 stands alone on a side of its own, because the text leaves no room or ends on an odd side. */
  readonly colophonStartsNewPage: boolean
  /** The 版记 is on the first side. */
  readonly colophonOnFirstPage?: boolean
  /** A blank side stands between the text and the 版记, so that the 版记 comes on an even side. */
  readonly blankPageBeforeColophon?: boolean
  readonly mark?: MarkSetting
  /** The title's rows as the layout broke them; absent: broken where sense allows. */
  readonly titleRows?: readonly string[]
  /** Rows as the layout broke them, in order, by the path of their paragraph: LibreOffice is made to break there too. */
  readonly printedRows?: PrintedRows
  /** Tops of characters on the first side in mm from the trim, where the layout knows better than the writer. */
  readonly tops?: FirstPageTops
}

export interface FirstPageTops {
  /** The first row of 发文字号 or 签发人. */
  readonly documentNumber?: number
  /** The title's first row. */
  readonly title?: number
  /** The first row below the title: 主送机关, or 正文 where there is none. */
  readonly body?: number
}
