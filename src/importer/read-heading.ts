/** Decides what a numbered paragraph is: a heading on its own row, a heading that shares the row (接排), or text. */
import type { HeadingMark } from './match-heading.ts'

export type HeadingReading =
  | { readonly kind: 'own-row'; readonly title: string }
  | { readonly kind: 'run-in'; readonly title: string; readonly rest: string }

const longestTitle = 60
const longestSentenceTitle = 40

/** Undefined when the paragraph cannot be a heading: an item of a list, or a whole sentence of text. */
export const readHeading = ({ level, rest }: HeadingMark): HeadingReading | undefined => {
  const stop = rest.indexOf('。')
  if (stop === -1) return isBareTitle(rest) ? { kind: 'own-row', title: rest } : undefined
  const title = rest.slice(0, stop)
  if (title.length > longestTitle || /[；;]/u.test(title) || !isBalanced(title)) return undefined
  if (stop < rest.length - 1) return { kind: 'run-in', title, rest: rest.slice(stop + 1).trim() }
  // A short （一）… ending in 。 on a row of its own is a heading with a stray mark; a 1.…。 is an item.
  return level <= 2 && stop <= longestSentenceTitle ? { kind: 'own-row', title: rest } : undefined
}

const isBareTitle = (rest: string): boolean =>
  rest.length <= longestTitle && !/[；;！!]/u.test(rest) && !/[，,、]$/u.test(rest) && isBalanced(rest)

const isBalanced = (text: string): boolean =>
  [
    ['“', '”'],
    ['《', '》'],
    ['（', '）'],
    ['(', ')'],
  ].every(([open = '', close = '']) => text.split(open).length === text.split(close).length)
