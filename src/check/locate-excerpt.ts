/** Finds in the writer's YAML the stretch of printed text that a finding is about. */
import type { Span } from '../diagnostics/diagnostic.ts'
import type { Path } from '../model/path.ts'
import type { Excerpt, Finding } from './rule.ts'

export interface Sources {
  /** File → its text, without byte order mark. */
  readonly texts: ReadonlyMap<string, string>
  locate(path: Path): Span | undefined
}

/** `isExact` when the span holds the excerpt as it is printed, so that it may be replaced. */
export interface Place {
  readonly span: Span | undefined
  readonly isExact: boolean
}

/**
 * A block knows where it begins; from there the source holds the printed characters in the same order, with line ends,
 * indentation and variables between them. The excerpt is looked for with as much text around it as is found.
 */
export const createLocator = ({ texts, locate }: Sources): ((finding: Finding) => Place) => {
  const dense = new Map<string, DenseText>()
  const denseOf = (file: string): DenseText | undefined => {
    const source = texts.get(file)
    if (source !== undefined && !dense.has(file)) dense.set(file, squeeze(source))
    return dense.get(file)
  }
  return ({ path, excerpt }) => {
    const span = locate(path)
    const file = span && denseOf(span.file)
    if (!span || !file || !excerpt) return { span, isExact: false }
    const found = search(file, excerpt, span.start)
    return found
      ? { span: { file: span.file, start: found.start, end: found.end }, isExact: found.isCertain }
      : { span, isExact: false }
  }
}

/** A text without its white space, and where each character stood. */
interface DenseText {
  readonly text: string
  readonly places: readonly number[]
}

const squeeze = (source: string): DenseText => {
  const places: number[] = []
  let text = ''
  for (let at = 0; at < source.length; at += 1) {
    const unit = source[at] ?? ''
    if (/\s/u.test(unit)) continue
    text += unit
    places.push(at)
  }
  return { text, places }
}

/** Characters of context tried on either side, the most first. */
const contexts = [24, 12, 6, 3, 1, 0] as const

/** How far after the beginning of its block a text is looked for, in characters. */
const reach = 20_000

interface Found {
  readonly start: number
  readonly end: number
  /** Found with text around it, and so not the same words in another place. */
  readonly isCertain: boolean
}

const search = (
  { text, places }: DenseText,
  { text: printed, start, end }: Excerpt,
  from: number,
): Found | undefined => {
  const wanted = withoutWhite(printed.slice(start, end))
  if (wanted === '') return undefined
  const before = withoutWhite(printed.slice(0, start))
  const after = withoutWhite(printed.slice(end))
  const begin = firstAtOrAfter(places, from)
  const scope = text.slice(begin, begin + reach)
  for (const [left, right] of contextPairs()) {
    const head = left === 0 ? '' : before.slice(-left)
    const at = scope.indexOf(head + wanted + after.slice(0, right))
    if (at < 0) continue
    const first = places[begin + at + head.length]
    const last = places[begin + at + head.length + wanted.length - 1]
    if (first !== undefined && last !== undefined) {
      return { start: first, end: last + 1, isCertain: left + right > 0 || printed.length === wanted.length }
    }
  }
  return undefined
}

const contextPairs = (): readonly (readonly [number, number])[] =>
  contexts.flatMap((size): readonly (readonly [number, number])[] => {
    if (size === 0) return [[0, 0]]
    return [
      [size, size],
      [size, 0],
      [0, size],
    ]
  })

const withoutWhite = (text: string): string => text.replace(/\s/gu, '')

const firstAtOrAfter = (places: readonly number[], offset: number): number => {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
