/** OfficialDocument: a complete, readonly, normalised 公文. It carries no positions and no geometry. */
import type { Direction, DocumentForm, DocumentType } from './document-type.ts'
import type { HouseStyle } from './house-style.ts'
import type { Path } from './path.ts'

export interface OfficialDocument {
  readonly documentType: DocumentType
  readonly form: DocumentForm
  readonly direction: Direction
  /** 发文机关, 主办机关 first; at least one. */
  readonly issuers: readonly Issuer[]
  /** Absent for the plain form (普通格式), which has no 版头. */
  readonly masthead?: Masthead
  readonly body: Body
  /** 附件, in the order of 附件说明. */
  readonly attachments: readonly Attachment[]
  /** 附件分订: the attachments are not bound with the document and bear its 发文字号 (7.3.7). */
  readonly attachmentsBoundApart?: boolean
  readonly colophon?: Colophon
  readonly style: HouseStyle
}

export interface Issuer {
  readonly fullName: string
  readonly shortName?: string
}

/** A picture file, read and recognised: format and size come from its bytes. */
export interface ImageFile {
  readonly file: string
  readonly format: 'png' | 'jpeg' | 'svg'
  readonly bytes: Uint8Array
  /** Pixels, or user units of an SVG: only the proportion matters. */
  readonly width: number
  readonly height: number
  /** A JPEG with colours for the press, which no PDF/A can hold. */
  readonly isCmyk?: true
}

/** 版头 (GB/T 9704—2012 7.2). */
export interface Masthead {
  /** 份号 as printed, six digits (7.2.1). */
  readonly copyNumber?: string
  readonly classification?: Classification
  readonly urgency?: Urgency
  readonly issuerMark: IssuerMark
  /** Absent on drafts that have no number yet. */
  readonly documentNumber?: DocumentNumber
  /** 令号 of an order, as printed: 第12号 (10.2). */
  readonly orderNumber?: string
  /** 签发人, in the order of the issuing bodies; empty for documents that do not go upward (7.2.6). */
  readonly signatories: readonly string[]
}

export type ClassificationLevel = '绝密' | '机密' | '秘密'
export type Urgency = '特提' | '特急' | '加急' | '平急'

/** 密级和保密期限, printed 机密★1年 (7.2.2). */
export interface Classification {
  readonly level: ClassificationLevel
  readonly term?: string
}

/** 发文机关标志: the names, one or stacked, and 文件 at their right or nothing (7.2.4). */
export interface IssuerMark {
  readonly names: readonly string[]
  readonly suffix: string
}

/** 发文字号 in its parts: 滨政文 〔2025〕 12 号 (7.2.5). */
export interface DocumentNumber {
  readonly issuerCode: string
  readonly year: number
  readonly serial: number
}

export interface CalendarDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** 主体 (7.3). */
export interface Body {
  /** A `|` marks a row break the writer asked for; it is never printed. */
  readonly title: string
  /** 主送机关: the printed text without the final colon; absent for documents to the public. */
  readonly addressees?: string
  readonly mainText: readonly Block[]
  /** 附件说明: names without final punctuation (7.3.4). */
  readonly attachmentList: readonly string[]
  /** 出席、请假、列席 of minutes (10.3). */
  readonly attendance?: Attendance
  readonly signOff: SignOff
  /** 附注, without its parentheses (7.3.6). */
  readonly note?: string
}

/** Who was at a meeting: the printed text after each label's colon. */
export interface Attendance {
  readonly attendees?: string
  readonly absentees?: string
  readonly observers?: string
}

/** 落款: 署名, 成文日期 and how it is sealed (7.3.5). */
export interface SignOff {
  readonly sealing: 'seal' | 'none' | 'signature-stamp'
  /** 署名; empty when the writer asked for none. */
  readonly issuers: readonly string[]
  /** Seal images in the order of 署名; where there is none the place is left free. */
  readonly seals?: readonly (Seal | undefined)[]
  /** 签名章 with the 职务 at its left, in the order of the bodies (7.3.5.3). */
  readonly signatures?: readonly Signature[]
  /** Absent on drafts without a date. */
  readonly documentDate?: CalendarDate
}

export interface Seal {
  readonly image: ImageFile
  /** Printed true to size, mm (R-X-seal-size). */
  readonly diameter: number
}

export interface Signature {
  /** 签发人职务. */
  readonly position: string
  /** Without an image the place is left free for the stamp. */
  readonly image?: ImageFile
}

export type HeadingLevel = 1 | 2 | 3 | 4
export type Block = Heading | Paragraph | Table | Picture

/** A 结构层次 heading on a row of its own; `number` is as printed: 一、 （一） 1. （1）, or '' when unnumbered. */
export interface Heading {
  readonly kind: 'heading'
  readonly level: HeadingLevel
  readonly number: string
  readonly text: string
  readonly path: Path
}

/** A paragraph of 正文, at least one character long. */
export interface Paragraph {
  readonly kind: 'paragraph'
  /** A heading that shares the first row (接排); printed as number + text + 。 before the paragraph's own text. */
  readonly runIn?: RunInHeading
  readonly text: string
  /** The items of a 列举, without the ordinals 一是 二是 that `text` already contains. */
  readonly items?: readonly string[]
  readonly path: Path
}

/** 表格: the printed grid. Places that a cell of several columns or rows covers are left out. */
export interface Table {
  readonly kind: 'table'
  /** 表题, without a final mark. */
  readonly caption?: string
  readonly header: readonly TableCell[]
  /** Further rows of a 表头 of several levels, below `header`; its cells may reach into them. */
  readonly subheaders?: readonly (readonly TableCell[])[]
  readonly rows: readonly (readonly TableCell[])[]
  /** 横排: on sides of its own, turned so that its head is at the left edge (8). */
  readonly landscape: boolean
  readonly path: Path
}

export interface TableCell {
  readonly text: string
  /** How many columns and rows it takes, 1 for a plain cell. */
  readonly columns: number
  readonly rows: number
}

/** 图片, centred in the 版心. */
export interface Picture {
  readonly kind: 'picture'
  readonly image: ImageFile
  /** Width wanted, mm; the height follows from the image. */
  readonly width: number
  /** 图题, without a final mark. */
  readonly caption?: string
  readonly path: Path
}

export interface RunInHeading {
  readonly level: HeadingLevel
  readonly number: string
  readonly text: string
}

/** 附件 (7.3.7): `serial` is absent when there is only one. */
export interface Attachment {
  readonly serial?: number
  readonly title: string
  readonly blocks: readonly Block[]
}

/** 版记 (7.4). */
export interface Colophon {
  /** 主送机关 moved here from the 主体 (7.4.2). */
  readonly addressees?: string
  /** 抄送机关 as printed after 抄送：, with its final 。 */
  readonly cc?: string
  readonly printedBy?: string
  readonly printDate?: CalendarDate
}
