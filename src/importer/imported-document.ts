/** ImportedDocument: the elements found in a text, before they are written as YAML. */
import type { DocumentType } from '../model/document-type.ts'
import type { CalendarDate, ClassificationLevel, Urgency } from '../model/official-document.ts'
import type { ContentItem, Section } from './section.ts'

/** 版头 and 标题 as far as the text has them. */
export interface HeadElements {
  readonly issuerMark?: string
  readonly documentNumber?: string
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
  readonly form: '文件' | '普通'
  readonly issuers: readonly string[]
  readonly head: HeadElements
  /** 结语, such as 特此报告。 */
  readonly closing?: string
  readonly tail: TailElements
  readonly attachments: readonly ImportedAttachment[]
}
