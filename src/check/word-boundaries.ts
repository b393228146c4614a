/** Where words begin and end in the clause around a place. */

let cached: Intl.Segmenter | undefined

/** Offsets in `text` at which a word of the clause around [start, end) begins, and the clause's end. */
export const findWordBoundaries = (text: string, start: number, end: number): ReadonlySet<number> => {
  cached ??= new Intl.Segmenter('zh-CN', { granularity: 'word' })
  const head = /[\p{Script=Han}]*$/u.exec(text.slice(Math.max(0, start - 24), start))?.[0] ?? ''
  const tail = /^[\p{Script=Han}]*/u.exec(text.slice(end, end + 24))?.[0] ?? ''
  const from = start - head.length
  const clause = text.slice(from, end + tail.length)
  return new Set([...Array.from(cached.segment(clause), ({ index }) => from + index), from + clause.length])
}
