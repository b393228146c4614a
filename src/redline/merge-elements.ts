/** Elements of both documents: texts that flow are merged word by word, those of a set form stay the new ones. */
import type { AlignedElement, Segment } from '../diff/comparison.ts'
import type { Path } from '../model/path.ts'
import type { Marks } from './merge-documents.ts'

export interface ElementMerger {
  /** The merged text of an element, or its own when nothing changed. */
  text(key: string, own: string | undefined): string | undefined
  /** The same of a list, whose items are lines of the element's text. */
  list(key: string, own: readonly string[]): readonly string[]
  /** What changed and was asked for in neither way. */
  replaced(): readonly AlignedElement[]
}

export const elementMerger = (
  elements: readonly AlignedElement[],
  note: (path: Path, mark: Marks) => void,
): ElementMerger => {
  const changed = new Map(
    elements.filter(({ relation }) => relation !== 'equal').map((each) => [each.key, each]),
  )
  const left = new Set(changed.keys())
  const take = (key: string): AlignedElement | undefined => {
    left.delete(key)
    return changed.get(key)
  }
  return {
    text: (key, own) => {
      const element = take(key)
      const path = (element?.new ?? element?.old)?.path
      if (!element || !path) return own
      note(path, { segments: element.segments })
      return textOf(element.segments)
    },
    list: (key, own) => {
      const element = changed.get(key)
      const lines = element && splitLines(element.segments)
      const path = (element?.new ?? element?.old)?.path
      // Another number of names would number them anew: the old list then goes beside.
      if (!lines || !path || lines.length !== own.length) return own
      left.delete(key)
      lines.forEach((segments, index) => {
        if (segments.some(({ kind }) => kind !== 'equal')) note([...path, index], { segments })
      })
      return lines.map(textOf)
    },
    replaced: () => elements.filter(({ key }) => left.has(key)),
  }
}

export const textOf = (segments: readonly Segment[]): string => segments.map(({ text }) => text).join('')

/** Segments cut at line ends, which stand in none of the lines. */
const splitLines = (segments: readonly Segment[]): readonly (readonly Segment[])[] => {
  const lines: Segment[][] = [[]]
  for (const segment of segments) {
    segment.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([])
      if (text !== '') lines.at(-1)?.push({ ...segment, text })
    })
  }
  return lines
}
