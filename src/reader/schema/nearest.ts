/** The known words nearest to what a writer typed, when they are near enough to be meant. */

/** One word, or a few that are equally near; none when nothing is near. */
export const nearest = (typed: string, known: readonly string[]): readonly string[] => {
  const distances = known.map((word) => editDistance(typed, word))
  const least = Math.min(...distances)
  const words = known.filter((_word, index) => distances[index] === least)
  const longest = Math.max(typed.length, ...words.map((word) => word.length))
  // Chinese words are short: one character in two is still a likely slip, two in three are not.
  if (least <= Math.max(1, Math.floor(longest / 2) - 1)) return words.length <= 3 ? words : []
  const longer = typed.length >= 2 ? known.filter((word) => word.includes(typed)) : []
  return longer.length <= 3 ? longer : []
}

/** The hint that names them, or another hint when there are none. */
export const askNearest = (typed: string, known: readonly string[], otherwise: string): string => {
  const words = nearest(typed, known)
  return words.length > 0 ? `是不是“${words.join('”或“')}”？` : otherwise
}

const editDistance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
