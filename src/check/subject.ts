/** Subject: what the rules look at — a document with its printed texts in order, and what is known around it. */
import type { HouseTerms, RegisteredIssuer } from '../model/office.ts'
import type { OfficialDocument } from '../model/official-document.ts'
import { listTexts, type TextPart } from './text-parts.ts'

export interface Subject {
  readonly document: OfficialDocument
  /** Every printed text a writer wrote, in printed order; tables give one part a cell. */
  readonly texts: readonly TextPart[]
  /** 年度: the year the document is about. */
  readonly year?: number
  /** Last year's document, when 上年 names one that can be read. */
  readonly previous?: OfficialDocument
  /** The bodies registered under 机关/. */
  readonly issuers: readonly RegisteredIssuer[]
  readonly terms: HouseTerms
  /** 必备 contents of the document's template. */
  readonly requiredContents: readonly RequiredContent[]
}

/** A content that a document of its kind must have, found by any of its keywords. */
export interface RequiredContent {
  readonly name: string
  readonly keywords: readonly string[]
}

export const createSubject = (known: Omit<Subject, 'texts'>): Subject => ({
  ...known,
  texts: listTexts(known.document),
})
