/** Words of a 标题: the title on one row, and what it begins and ends with. */
import { type DocumentType, documentTypes } from '../model/document-type.ts'
import type { Issuer, OfficialDocument } from '../model/official-document.ts'

/** Without the row breaks a writer asked for. */
export const plainTitle = ({ body }: OfficialDocument): string => body.title.replaceAll('|', '')

/** Without what stands in 《》, “” or （）: words of another document's title are not this one's. */
export const ownWords = (title: string): string =>
  title.replace(/《[^》]*》|“[^”]*”|（[^）]*）/gu, (quoted) => '□'.repeat(quoted.length))

/** The 文种 a title ends with; a remark in brackets may follow it. */
export const typeInTitle = (title: string): DocumentType | undefined => {
  const bare = title.replace(/(?:（[^）]*）)+$/u, '')
  if (bare.endsWith('令')) return '命令'
  return documentTypes.find((type) => bare.endsWith(type))
}

/** Full and short names of the issuing bodies. */
export const issuerNames = (issuers: readonly Issuer[]): readonly string[] =>
  issuers.flatMap(({ fullName, shortName }) => (shortName === undefined ? [fullName] : [fullName, shortName]))

/** 滨江市2024年度…报告: the place alone stands for the body before a year. */
export const beginsWithIssuer = (document: OfficialDocument): boolean => {
  const title = plainTitle(document)
  if (issuerNames(document.issuers).some((name) => title.startsWith(name))) return true
  const place = /^(\p{Script=Han}{2,})(?=\d{4}年)/u.exec(title)?.[1]
  return place !== undefined && document.issuers.some(({ fullName }) => fullName.startsWith(place))
}

/** Whether the characters of a shortened name stand in the full one in the same order: 中共滨江市委 in 中共滨江市委员会. */
export const isShortOf = (short: string, full: string): boolean => {
  let at = 0
  for (const character of short) {
    at = full.indexOf(character, at) + 1
    if (at === 0) return false
  }
  return true
}

/** Whether the 发文机关标志 above the title names the issuing body. */
export const isUnderOwnMark = ({ masthead, issuers }: OfficialDocument): boolean =>
  masthead?.issuerMark.names.some((name) =>
    issuerNames(issuers).some((full) => name.includes(full) || isShortOf(name, full)),
  ) ?? false
