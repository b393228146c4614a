/** Subject: what the rules look at — a document with its printed texts in order, and what is known around it. */
import type { HouseTerms, RegisteredIssuer } from '../model/office.ts'
import type { OfficialDocument } from '../model/official-document.ts'
import type { RequiredContent } from '../model/required-content.ts'
import { listTexts, type TextPart } from './text-parts.ts'

export interface Subject {
  readonly document: OfficialDocument
  /** Every printed text a writer wrote, in printed order; tables give one part a cell. */
  readonly texts: readonly TextPart[]
  /** The year the document is about: as stated, else as in its title, else that of 成文日期. */
  readonly year?: number
  /** 年度, where 变量 or the template state it. */
  readonly statedYear?: number
  /** Last year's document, when 上年 names one that can be read. */
  readonly previous?: OfficialDocument
  /** The bodies registered under 机关/. */
  readonly issuers: readonly RegisteredIssuer[]
  readonly terms: HouseTerms
  /** 必备 contents of the document's template. */
  readonly requiredContents: readonly RequiredContent[]
}

export const createSubject = (known: Omit<Subject, 'texts' | 'year'>): Subject => {
  const year = known.statedYear ?? titleYear(known.document) ?? known.document.body.signOff.documentDate?.year
  return { ...known, ...(year !== undefined && { year }), texts: listTexts(known.document) }
}

const titleYear = ({ body: { title } }: OfficialDocument): number | undefined => {
  const found = /(?<![—－～-])((?:19|20)\d{2})年(?:度|法治)/u.exec(title)?.[1]
  return found === undefined ? undefined : Number(found)
}
