/** ImportedDocument: the elements found in a text, before they are written as YAML. */
import type { DocumentType } from '../model/document-type.ts'
import type { Attendance, CalendarDate, ClassificationLevel, Urgency } from '../model/official-document.ts'
import type { ContentItem, Section } from './section.ts'

/** 格式, as written in YAML. */
export type FormName = '文件' | '信函' | '命令' | '纪要' | '普通'

/** 版头 and 标题 as far as the text has them. */
export interface HeadElements {
  readonly issuerMark?: string
  /** The names of a joint issue's mark, stacked. */
  readonly markNames?: readonly string[]
  readonly documentNumber?: string
  /** 令号: 第12号. */
  readonly orderNumber?: string
  /** What the source shows of its form, beside the mark. */
  readonly form?: FormName
  readonly signatories: readonly string[]
  readonly copyNumber?: string
  readonly classification?: { readonly level: ClassificationLevel; readonly term?: string }
  readonly urgency?: Urgency
  readonly titleRows: readonly string[]
  /** 主送机关, without its colon. */
  readonly addressees?: string
}

/** What follows the text: 附件说明, 落款, 附注, 版记. */
export interface TailElements {
  readonly attachmentNames: readonly string[]
  /** 署名; empty when there is none. */
  readonly signers: readonly string[]
  readonly documentDate?: CalendarDate
  readonly note?: string
  /** 签发人职务 where a 签名章 stands instead of a seal. */
  readonly positions?: readonly string[]
  readonly attendance?: Attendance
  /** 主送机关 printed in the 版记. */
  readonly colophonAddressees?: string
  readonly cc?: string
  readonly printedBy?: string
  readonly printDate?: CalendarDate
}

export interface ImportedText {
  readonly preface: readonly ContentItem[]
  readonly sections: readonly Section[]
}

export interface ImportedAttachment extends ImportedText {
  readonly title: string
}

export interface ImportedDocument extends ImportedText {
  /** The name of the source, for the comment at the head of 公文.yaml. */
  readonly source: string
  readonly documentType?: DocumentType
  readonly form: FormName
  readonly issuers: readonly string[]
  readonly head: HeadElements
  /** 结语, such as 特此报告。 */
  readonly closing?: string
  readonly tail: TailElements
  readonly attachments: readonly ImportedAttachment[]
  /** Path relative to the content folder → bytes. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
}
