/** The heaviest chain of pairs that rise on both sides: monotone alignment in O(n log n). */

export interface WeightedPair {
  readonly old: number
  readonly new: number
  readonly weight: number
}

export const heaviestChain = <Pair extends WeightedPair>(pairs: readonly Pair[]): Pair[] => {
  // Falling on the new side within one old number, so that no chain takes an old number twice.
  const sorted = pairs.toSorted((a, b) => a.old - b.old || b.new - a.new)
  const news = [...new Set(sorted.map((pair) => pair.new))].sort((a, b) => a - b)
  const rank = new Map(news.map((value, index) => [value, index + 1]))
  // A Fenwick tree of prefix maxima: for each rank the best chain ending at or before it, as an index of `sorted`.
  const tree = new Int32Array(news.length + 1).fill(-1)
  const total = new Float64Array(sorted.length)
  const previous = new Int32Array(sorted.length).fill(-1)
  let best = -1
  sorted.forEach((pair, index) => {
    const at = rank.get(pair.new) ?? 0
    let before = -1
    for (let node = at - 1; node > 0; node -= node & -node) before = heavier(total, before, tree[node] ?? -1)
    previous[index] = before
    total[index] = pair.weight + (before < 0 ? 0 : (total[before] ?? 0))
    for (let node = at; node < tree.length; node += node & -node) {
      tree[node] = heavier(total, tree[node] ?? -1, index)
    }
    best = heavier(total, best, index)
  })
  const chain: Pair[] = []
  for (let at = best; at >= 0; at = previous[at] ?? -1) {
    const pair = sorted[at]
    if (pair !== undefined) chain.push(pair)
  }
  return chain.reverse()
}

const heavier = (total: Float64Array, a: number, b: number): number => {
  if (a < 0) return b
  if (b < 0) return a
  return (total[b] ?? 0) > (total[a] ?? 0) ? b : a
}
