/** Elements against elements: 文号 with 文号, 抄送 with 抄送. */
import type { OfficialDocument } from '../model/official-document.ts'
import { compareWords, type WordContext } from './compare-words.ts'
import type { AlignedElement } from './comparison.ts'
import { type ElementText, listElements } from './list-elements.ts'

/** In printed order; what only the old document has stands where it used to. */
export const compareElements = (
  old: OfficialDocument,
  current: OfficialDocument,
  context: WordContext,
): readonly AlignedElement[] => {
  const olds = listElements(old)
  const news = new Map(listElements(current).map((element) => [element.key, element]))
  const before = new Map(olds.map((element) => [element.key, element]))
  const keys = mergeKeys([...before.keys()], [...news.keys()])
  return keys.flatMap((key) => alignElement(before.get(key), news.get(key), context))
}

/** Both lists have the printed order; keys of the first that the second lacks go before the next common one. */
const mergeKeys = (olds: readonly string[], news: readonly string[]): readonly string[] => {
  const merged: string[] = []
  let at = 0
  for (const key of news) {
    const place = olds.indexOf(key, at)
    if (place >= 0) {
      merged.push(...olds.slice(at, place))
      at = place + 1
    }
    merged.push(key)
  }
  return [...merged, ...olds.slice(at)]
}

const alignElement = (
  old: ElementText | undefined,
  current: ElementText | undefined,
  context: WordContext,
): AlignedElement[] => {
  const shown = current ?? old
  if (shown === undefined) return []
  const same = old?.text === current?.text
  return [
    {
      key: shown.key,
      name: shown.name,
      relation: old === undefined ? 'added' : current === undefined ? 'removed' : same ? 'equal' : 'changed',
      ...(old && { old: { path: old.path, text: old.text } }),
      ...(current && { new: { path: current.path, text: current.text } }),
      segments: compareWords(old?.text ?? '', current?.text ?? '', context),
    },
  ]
}
