/** Splits a paragraph that is wholly 一是…二是…三是… into its items. */
import { toChineseNumeral } from '../text/numerals.ts'

const mostItems = 30

/** Undefined when there is any doubt: fewer than two items, an ordinal missing or repeated, an item without an end. */
export const splitEnumeration = (text: string): readonly string[] | undefined => {
  if (!text.startsWith('一是')) return undefined
  const starts = ordinalStarts(text)
  const inOrder = starts.every(({ ordinal }, index) => ordinal === toChineseNumeral(index + 1))
  if (!inOrder || starts.length < 2 || starts.length > mostItems) return undefined
  const items = starts.map(({ from, ordinal }, index) =>
    text.slice(from + ordinal.length + 1, starts[index + 1]?.from ?? text.length),
  )
  return items.every(isWholeItem) ? items : undefined
}

/** Every place where an ordinal and 是 begin a sentence or a clause. */
const ordinalStarts = (text: string): { from: number; ordinal: string }[] =>
  Array.from(text.matchAll(/(?<=^|[。；！？：，、”’）])([一二三四五六七八九十]{1,3})是/gu), (match) => ({
    from: match.index,
    ordinal: match[1] ?? '',
  }))

/** It ends in a mark the reader knows for one, so that none is added. */
const isWholeItem = (item: string): boolean =>
  item.length > 1 && item === item.trim() && /[。！？；…][”’）》」』]*$/u.test(item)
