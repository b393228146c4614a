/** Cuts a paragraph into sentences; joined they are the paragraph again. */

/** After 。！？ and the marks that close with them; after ； where an ordinal begins the next item. */
const sentence =
  /(?:[^。！？；;]|[；;](?!(?:[一二三四五六七八九十]{1,3}是|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d))))*(?:[。！？；;]+[”’）)》」』]*|$)/gu

export const splitSentences = (text: string): string[] =>
  text === '' ? [] : (text.match(sentence) ?? []).filter((piece) => piece !== '')
