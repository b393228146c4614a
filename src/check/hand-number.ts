/** 结构层次序数 at the beginning of a text: 一、 （一） 1. （1）, each standing for a level (GB/T 9704—2012 7.3.3). */
import type { HeadingLevel } from '../model/official-document.ts'
import { fromChineseNumeral, toChineseNumeral } from '../text/numerals.ts'

export interface HandNumber {
  /** As written; 一、二级公路 begins with no number. */
  readonly text: string
  readonly level: HeadingLevel
  readonly value: number
}

export const readHandNumber = (text: string): HandNumber | undefined => {
  for (const [level, form] of forms) {
    const match = form.exec(text)
    const value = match ? readDigits(match[1] ?? '') : undefined
    if (match && value !== undefined) return { text: match[0], level, value }
  }
  return undefined
}

/** The right way to write it. */
export const formatHandNumber = (level: HeadingLevel, value: number): string => {
  const numeral = toChineseNumeral(value) ?? String(value)
  return [`${numeral}、`, `（${numeral}）`, `${value}.`, `（${value}）`][level - 1] ?? ''
}

const forms: readonly (readonly [HeadingLevel, RegExp])[] = [
  [1, /^([一二三四五六七八九十百]{1,5})、(?![一二三四五六七八九十])/u],
  [2, /^（([一二三四五六七八九十百]{1,5})）/u],
  [3, /^(\d{1,2})[.．](?!\d)/u],
  [4, /^（(\d{1,2})）/u],
]

const readDigits = (digits: string): number | undefined =>
  /^\d/u.test(digits) ? Number(digits) : fromChineseNumeral(digits)
