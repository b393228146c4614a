/** LibreOffice parts 汉字 and digits or letters by a fifth of an em, which the standard's grid does not have. */
import { isHalvedAtRowEnd, isLowSurrogate } from '../../text/characters.ts'
import { unbreakableStretches } from '../../text/unbreakable.ts'
import { onlyInLibreOffice } from './libreoffice-only.ts'
import { runXml, textXml } from './run-xml.ts'

/** A character without width between the two scripts stands in the way of that white; it allows a break or forbids it. */
type JointKind = 'breaking' | 'joining'

const jointXml: Readonly<Record<JointKind, string>> = {
  breaking: onlyInLibreOffice(textXml('\u200b')),
  joining: onlyInLibreOffice(textXml('\u2060')),
}

export interface ScriptJoint {
  /** Index of the character behind it. */
  readonly at: number
  readonly kind: JointKind
}

/** Where a text changes its script, in order. */
export const scriptJoints = (text: string): readonly ScriptJoint[] => {
  const places = jointPlaces(text)
  if (places.length === 0) return []
  const joints: ScriptJoint[] = []
  let start = 0
  for (const stretch of unbreakableStretches(text)) {
    const end = start + stretch.length
    for (let at = places[joints.length]; at !== undefined && at < end; at = places[joints.length])
      joints.push({ at, kind: at === start ? 'breaking' : 'joining' })
    start = end
  }
  return joints
}

const alphanumerics = /[0-9A-Za-z\u00c0-\u024f℃]+/g

const jointPlaces = (text: string): readonly number[] => {
  const places: number[] = []
  for (const match of text.matchAll(alphanumerics)) {
    const end = match.index + match[0].length
    const before = characterBefore(text, match.index)
    if (isHalvedAtRowEnd(before) || isIdeograph(before)) places.push(match.index)
    if (isIdeograph(characterAt(text, end))) places.push(end)
  }
  return places
}

const characterBefore = (text: string, at: number): string =>
  characterAt(text, isLowSurrogate(text.charCodeAt(at - 1)) ? at - 2 : at - 1)

const characterAt = (text: string, at: number): string => {
  const codePoint = text.codePointAt(at)
  return codePoint === undefined ? '' : String.fromCodePoint(codePoint)
}

/** None stands below the radicals. */
const isIdeograph = (character: string): boolean =>
  (character >= '一' && character <= '龥') || (character >= '⺀' && ideograph.test(character))

const ideograph = /^\p{Script=Han}$/u

/** Rows end where the layout ends them, also where LibreOffice knows no break: inside an address, between % and a quotation mark. */
export const withRowEnds = (
  joints: readonly ScriptJoint[],
  text: string,
  ends: readonly number[],
): readonly ScriptJoint[] => {
  const divided = ends.filter(
    (end) =>
      end < text.length && !isIdeograph(text.charAt(end)) && joints[firstFrom(joints, end)]?.at !== end,
  )
  if (divided.length === 0) return joints
  const all = [...joints, ...divided.map((at) => ({ at, kind: 'breaking' }) as const)]
  return all.sort((a, b) => a.at - b.at)
}

/** Content of a run that holds the text from `start`; other word processors see the text alone. */
export const jointedXml = (
  text: string,
  joints: readonly ScriptJoint[] = scriptJoints(text),
  start = 0,
): string => {
  let xml = ''
  let from = 0
  for (let index = firstFrom(joints, start + 1); index < joints.length; index++) {
    const { at, kind } = joints[index] ?? outside
    const to = at - start
    if (to > text.length) break
    if (to > from) xml += textXml(text.slice(from, to))
    xml += jointXml[kind]
    from = to
  }
  return from < text.length ? xml + textXml(text.slice(from)) : xml
}

/** Index of the first joint at or behind a place. */
const firstFrom = (joints: readonly ScriptJoint[], place: number): number => {
  let low = 0
  let high = joints.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((joints[middle] ?? outside).at < place) low = middle + 1
    else high = middle
  }
  return low
}

const outside: ScriptJoint = { at: Number.POSITIVE_INFINITY, kind: 'joining' }

/** `style`: id of a character style. */
export const jointedRun = (text: string, style?: string): string => runXml(jointedXml(text), { style })
