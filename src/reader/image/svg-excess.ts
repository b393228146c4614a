/** What makes an SVG grow beyond measure when it is drawn: nesting, and references to references to references. */

const deepest = 200
/** Elements drawn, when every reference is followed. */
const mostDrawn = 200_000

interface Part {
  /** Elements in it, itself included. */
  own: number
  readonly uses: string[]
}

/** In Chinese, to be put after the picture's name; undefined when there is nothing wrong. */
export const svgExcess = (text: string): string | undefined => {
  const parts = new Map<string, Part>()
  const whole: Part = { own: 0, uses: [] }
  const open: (Part | undefined)[] = []
  for (const [tag, slash, name = '', attributes = ''] of text.matchAll(tags)) {
    if (name === '') continue
    if (slash === '/') {
      open.pop()
      continue
    }
    const id = /\sid\s*=\s*["']([^"']*)["']/u.exec(attributes)?.[1]
    const part: Part | undefined = id === undefined ? undefined : { own: 0, uses: [] }
    if (id !== undefined && part) parts.set(id, part)
    const around = [whole, ...open, part].filter((one) => one !== undefined)
    const uses = Array.from(attributes.matchAll(/["'(\s]#([^"')\s]+)/gu), ([, target = '']) => target)
    for (const one of around) {
      one.own += 1
      one.uses.push(...uses)
    }
    if (!tag.endsWith('/>')) open.push(part)
    if (whole.own > mostDrawn || whole.uses.length > mostDrawn) return tooMuch
    if (open.length > deepest) return `里的图形套了 ${deepest} 层以上`
  }
  return drawn(whole, parts, new Set()) > mostDrawn ? tooMuch : undefined
}

const tooMuch = '里的图形太多，或者互相引用，画不完'

/** Comments, CDATA and declarations are stepped over; groups: the slash of an end tag, its name, its attributes. */
const tags =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<[?!][^>]*>|<(\/?)([^\s/>!?]+)((?:"[^"<]*"|'[^'<]*'|[^"'<>])*)>/gu

/** Infinite for what refers to itself. */
const drawn = (part: Part, parts: ReadonlyMap<string, Part>, inside: Set<Part>): number => {
  if (inside.has(part) || inside.size > deepest) return Number.POSITIVE_INFINITY
  const next = new Set([...inside, part])
  let sum = part.own
  for (const target of part.uses) {
    const found = parts.get(target)
    if (found) sum += drawn(found, parts, next)
    if (sum > mostDrawn) return Number.POSITIVE_INFINITY
  }
  return sum
}
