/** Recognises the 结构层次序数 at the start of a row: 一、 （一） 1. （1） (GB/T 9704—2012 7.3.3), half-width too. */
import type { HeadingLevel } from '../model/official-document.ts'
import { fromChineseNumeral } from '../text/numerals.ts'

export interface HeadingMark {
  readonly level: HeadingLevel
  readonly ordinal: number
  /** The text after the ordinal. */
  readonly rest: string
}

const forms: readonly { readonly level: HeadingLevel; readonly pattern: RegExp }[] = [
  { level: 1, pattern: /^([一二三四五六七八九十百]{1,5})\s*、\s*(.+)$/su },
  { level: 2, pattern: /^[（(]\s*([一二三四五六七八九十百]{1,5})\s*[)）]\s*(.+)$/su },
  { level: 3, pattern: /^([1-9１-９][0-9０-９]?)\s*[.．]\s*(?![0-9０-９])(.+)$/su },
  { level: 4, pattern: /^[（(]\s*([1-9１-９][0-9０-９]?)\s*[)）]\s*(.+)$/su },
]

/** 一、二级市场 and 一、二、三级 count things; they head nothing. */
const countsOn = /^[二三四五六七八九十](?:[、级类期线等层]|$)/u
/** A second ordinal after the first: no heading is numbered twice, so the row stays text. */
const numberedAgain =
  /^(?:[一二三四五六七八九十百]{1,5}\s*、|[（(]\s*[一二三四五六七八九十百\d０-９]{1,5}\s*[)）]|[1-9１-９][0-9０-９]?\s*[.．](?![0-9０-９]))/u
/** A heading begins with a word, a figure, or an opening bracket or quotation mark. */
const headingStart = /^[\p{L}\p{N}“‘"'《〈「『<（([]/u

export const matchHeading = (text: string): HeadingMark | undefined => {
  const plain = text.replace(/^[㈠-㈩⑴-⒇]/u, (ordinal) => ordinal.normalize('NFKC'))
  for (const { level, pattern } of forms) {
    const [, number = '', rest = ''] = pattern.exec(plain) ?? []
    const ordinal = level <= 2 ? fromChineseNumeral(number) : Number(number.normalize('NFKC'))
    if (!ordinal || !headingStart.test(rest)) continue
    if (numberedAgain.test(rest)) return undefined
    return level === 1 && countsOn.test(rest) ? undefined : { level, ordinal, rest }
  }
  return undefined
}

/** Ordinals that look like the four levels but are written against 7.3.3; such rows stay text. */
export const irregularOrdinal = (text: string): string | undefined =>
  /^(?:\d{1,2}、|[（(][一二三四五六七八九十]{1,3}[)）]、|[一二三四五六七八九十]{1,3}[.．,，]|第[一二三四五六七八九十]{1,3}[章节条])/u.exec(
    text,
  )?.[0]
