/** Places where a known name is written with one wrong character. */

export interface NearMiss {
  readonly start: number
  readonly written: string
  readonly name: string
}

/** In short names one other character makes another name: 滨江市水利局 and 滨江市水务局. */
const shortest = 7

/** The first and the last two characters must stand; numbers and names of places among them may differ on purpose. */
export const findNearMisses = (text: string, names: readonly string[]): readonly NearMiss[] =>
  names
    .filter((name) => name.length >= shortest)
    .flatMap((name) => windowsOf(text, name).filter(({ written }) => !names.includes(written)))

const windowsOf = (text: string, name: string): readonly NearMiss[] => {
  const found: NearMiss[] = []
  // One character wrong leaves one half of the name right.
  const half = Math.floor(name.length / 2)
  const anchors: readonly (readonly [string, number])[] = [
    [name.slice(0, half), 0],
    [name.slice(half), half],
  ]
  for (const [anchor, offset] of anchors) {
    for (let at = text.indexOf(anchor); at >= 0; at = text.indexOf(anchor, at + 1)) {
      const start = at - offset
      const written = text.slice(Math.max(start, 0), start + name.length)
      if (start >= 0 && isNearMiss(written, name)) found.push({ start, written, name })
    }
  }
  return found
}

const isNearMiss = (written: string, name: string): boolean => {
  const wrong = [...name].flatMap((character, index) => (written[index] === character ? [] : [index]))
  const [at] = wrong
  if (written.length !== name.length || wrong.length !== 1 || at === undefined) return false
  return (
    at > 1 &&
    /\p{Script=Han}/u.test(written[at] ?? '') &&
    !/[\d一二三四五六七八九十省市县区镇乡东南西北中上下]/u.test((written[at] ?? '') + (name[at] ?? ''))
  )
}
