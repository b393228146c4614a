/** A function of a number that computes each answer once. */
export const memoize = <T>(compute: (key: number) => T): ((key: number) => T) => {
  const known = new Map<number, T>()
  return (key) => {
    const hit = known.get(key)
    if (hit !== undefined || known.has(key)) return hit as T
    const value = compute(key)
    known.set(key, value)
    return value
  }
}
