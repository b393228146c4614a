/** Pairs of marks in a text: which belong together, how deep they stand, and which have no partner. */

export interface MarkPair {
  readonly open: string
  readonly close: string
  readonly start: number
  /** After the closing mark. */
  readonly end: number
  /** The opening mark of the nearest pair around it. */
  readonly around: string | undefined
}

export interface LoneMark {
  readonly mark: string
  readonly partner: string
  readonly at: number
}

export interface PairedMarks {
  readonly pairs: readonly MarkPair[]
  readonly lone: readonly LoneMark[]
}

interface Open {
  readonly mark: string
  readonly close: string
  readonly at: number
}

/** `families` are pairs such as 《》; a mark between Latin letters is an apostrophe. */
export const pairMarks = (text: string, families: readonly string[]): PairedMarks => {
  const closeOf = new Map(families.map(([open = '', close = '']) => [open, close]))
  const openOf = new Map(families.map(([open = '', close = '']) => [close, open]))
  const stack: Open[] = []
  const pairs: MarkPair[] = []
  const lone: LoneMark[] = []
  for (const [at, mark] of [...text.matchAll(/[^\s\p{L}\p{N}]/gu)].map(
    (match) => [match.index, match[0]] as const,
  )) {
    const close = closeOf.get(mark)
    const open = openOf.get(mark)
    if (close !== undefined) stack.push({ mark, close, at })
    else if (open !== undefined && !isApostrophe(text, at)) {
      const from = stack.findLastIndex((candidate) => candidate.mark === open)
      const [begun, ...crossed] = from < 0 ? [] : stack.splice(from)
      if (begun) pairs.push({ open, close: mark, start: begun.at, end: at + 1, around: stack.at(-1)?.mark })
      else lone.push({ mark, partner: open, at })
      // What was opened inside may still be closed outside: crossing is no matter of pairing.
      stack.push(...crossed)
    }
  }
  lone.push(...stack.map(({ mark, close, at }) => ({ mark, partner: close, at })))
  return { pairs, lone: lone.toSorted((a, b) => a.at - b.at) }
}

const isApostrophe = (text: string, at: number): boolean =>
  text[at] === '’' && /[A-Za-z0-9]/.test(text[at - 1] ?? '') && /[A-Za-z]/.test(text[at + 1] ?? '')

/** What stands between the marks. */
export const innerText = (text: string, { start, end }: MarkPair): string => text.slice(start + 1, end - 1)
