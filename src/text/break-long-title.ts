/** Rows of a title too long for trying every way to break it: still words whole, growing and then shrinking, as even as may be. */

/** How well a row reads after the row before it, the lower the better. */
export type JoinCost = (before: string, row: string) => number

export interface LongTitle {
  readonly words: readonly string[]
  /** Longest row. */
  readonly columns: number
  width(text: string): number
  readonly joinCost: JoinCost
}

interface Found {
  readonly rows: readonly string[]
  readonly cost: number
}

/** A 梯形 or 菱形 of `count` rows; undefined when the words do not fit one. */
export const breakLongTitle = (title: LongTitle, count: number): readonly string[] | undefined => {
  const total = title.width(title.words.join(''))
  return bestFrom({ title, even: total / count, known: new Map() }, start(count))?.rows
}

interface Place {
  /** First word of the next row. */
  readonly at: number
  readonly rowsLeft: number
  readonly mayGrow: boolean
  /** The row before and its width. */
  readonly before: string
  readonly width: number
}

const start = (count: number): Place => ({ at: 0, rowsLeft: count, mayGrow: true, before: '', width: 0 })

interface Search {
  readonly title: LongTitle
  /** Width of a row were all alike. */
  readonly even: number
  readonly known: Map<string, Found | undefined>
}

const bestFrom = (search: Search, place: Place): Found | undefined => {
  const { at, rowsLeft, mayGrow, before } = place
  const key = `${at} ${rowsLeft} ${mayGrow} ${before.length}`
  if (search.known.has(key)) return search.known.get(key)
  const found = tryRows(search, place)
  search.known.set(key, found)
  return found
}

const tryRows = (search: Search, { at, rowsLeft, mayGrow, before, width }: Place): Found | undefined => {
  const { title, even } = search
  const { words } = title
  if (rowsLeft === 0) return at === words.length ? { rows: [], cost: 0 } : undefined
  let best: Found | undefined
  let row = ''
  for (let end = at + 1; end <= words.length; end += 1) {
    row += words[end - 1] ?? ''
    const own = title.width(row)
    if (own > title.columns) break
    const grows = own > width
    if (before !== '' && grows && !mayGrow) continue
    const rest = bestFrom(search, {
      at: end,
      rowsLeft: rowsLeft - 1,
      mayGrow: mayGrow && (before === '' || own >= width),
      before: row,
      width: own,
    })
    if (rest === undefined) continue
    const join = before === '' ? 0 : title.joinCost(before, row)
    const cost = rest.cost + join + (own - even) ** 2
    if (best === undefined || cost < best.cost) best = { rows: [row, ...rest.rows], cost }
  }
  return best
}
