/** 年度 of a document, when nobody gave it: the year its title names, else the year of its date or 文号. */
import type { OfficialDocument } from '../model/official-document.ts'

export const documentYear = ({ body, masthead }: OfficialDocument): number | undefined => {
  const named = /(?<!\d)((?:19|20)\d{2})\s*(?:年|[—–-])/u.exec(body.title.replaceAll('|', ''))?.[1]
  if (named !== undefined) return Number(named)
  return body.signOff.documentDate?.year ?? masthead?.documentNumber?.year
}
