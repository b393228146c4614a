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
  /** From the left edge of the 版心, mm; of the wide sheet where the row is turned. */
  readonly x: number
  /** One per code point, pt. */
  readonly advances: readonly number[]
  /** Its side has closer rows (7.3.5.5). */
  readonly tightening?: Tightening
  /** The paragraph goes on at the next side; `early`: although this one has room, because what follows keeps with the text after it. */
  readonly endsSide?: 'full' | 'early'
}

export interface Tightening {
  /** From row to row, mm. */
  readonly pitch: number
  /** Of the usual pitch. */
  readonly share: number
}

export type PrintedRows = ReadonlyMap<string, readonly PrintedRow[]>

/** A table as it was printed, mm. */
export interface PrintedTable {
  readonly sizePt: number
  /** Left edges of its columns and the right edge of the last, from its own left edge. */
  readonly edges: readonly number[]
  /** Rows of the 表头. */
  readonly headRows: number
  /** Of every row, the 表头 first; empty when a row was cut between two sides. */
  readonly heights: readonly number[]
  /** How many rows of the table, 表头 apart, each of its sides has. */
  readonly parts: readonly number[]
  /** Height of what its last side has, the 表头 included. */
  readonly lastHeight: number
  /** It begins a side, upright ones only. */
  readonly startsSide: boolean
  /** Whether the sides after the first have the 表头 too. */
  readonly repeatsHeader: boolean
}

/** Printed size of a picture, mm. */
export interface PrintedPicture {
  readonly width: number
  readonly height: number
}

/** What was printed, by the path where the document has it. */
export interface Printed {
  readonly rows: PrintedRows
  readonly tables: ReadonlyMap<string, PrintedTable>
  readonly pictures: ReadonlyMap<string, PrintedPicture>
}

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
  /** As the layout broke rows and measured tables and pictures; absent: Word's own breaks, even columns. */
  readonly printed?: Printed
  /** An attachment that is bound apart (7.3.7): what its row 1 says. It is all that the file has. */
  readonly separateMark?: string
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
