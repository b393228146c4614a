/** How a row ends: after a whole sentence, after a part of one, or in the middle. */

export type RowEnd = 'sentence' | 'clause' | 'middle'

const closers = /[”’）)》」』\]]+$/u

/** `clause`: ends in ；, which closes an item of a list or a part of a sentence. */
export const rowEnd = (text: string): RowEnd => {
  const last = text.replace(closers, '').slice(-1)
  if (/[。！？!?…：:]/u.test(last)) return 'sentence'
  return /[；;]/u.test(last) ? 'clause' : 'middle'
}

/** The row begins with an ordinal of any kind, so it begins something of its own. */
export const startsItem = (text: string): boolean =>
  /^(?:[一二三四五六七八九十]{1,3}(?:是|要|、)|第[一二三四五六七八九十]|[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]|\d{1,2}[.．、]|[①-⑳㈠-㈩⑴-⒇]|首先|其次|再次|最后)/u.test(
    text,
  )
