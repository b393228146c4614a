/** LibreOffice parts 汉字 and digits or letters by a fifth of an em, which the standard's grid does not have. */
import type { XmlComponent } from 'docx'
import { isHalvedAtRowEnd } from '../../text/characters.ts'
import { unbreakableStretches } from '../../text/unbreakable.ts'
import { onlyInLibreOffice, textOf } from './libreoffice-only.ts'

const ideograph = /^\p{Script=Han}$/u
const alphanumeric = /^[0-9A-Za-z\u00c0-\u024f℃]$/

const isJoint = (a: string, b: string): boolean =>
  ((ideograph.test(a) || isHalvedAtRowEnd(a)) && alphanumeric.test(b)) ||
  (alphanumeric.test(a) && ideograph.test(b))

/** A character without width between the two scripts stands in the way of that white; it allows a break or forbids it. */
const breaking = '\u200b'
const joining = '\u2060'

/** Where a text changes its script: by the index of the character after it, the character that goes there. */
export type ScriptJoints = ReadonlyMap<number, string>

export const scriptJoints = (text: string): ScriptJoints => {
  const starts = new Set<number>()
  let start = 0
  for (const stretch of unbreakableStretches(text)) {
    starts.add(start)
    start += stretch.length
  }
  const joints = new Map<number, string>()
  let at = 0
  let previous = ''
  for (const character of text) {
    if (isJoint(previous, character)) joints.set(at, starts.has(at) ? breaking : joining)
    at += character.length
    previous = character
  }
  return joints
}

/** Rows end where the layout ends them, also where LibreOffice knows no break: inside an address, between % and a quotation mark. */
export const withRowEnds = (joints: ScriptJoints, text: string, ends: readonly number[]): ScriptJoints => {
  const divided = ends.filter(
    (end) => end < text.length && !joints.has(end) && !ideograph.test(text.charAt(end)),
  )
  if (divided.length === 0) return joints
  const all = [...joints, ...divided.map((end) => [end, breaking] as const)]
  return new Map(all.sort(([a], [b]) => a - b))
}

/** Children of a run that holds the text from `start`; other word processors see the text alone. */
export const jointedText = (
  text: string,
  joints: ScriptJoints = scriptJoints(text),
  start = 0,
): XmlComponent[] => {
  const parts: XmlComponent[] = []
  let from = 0
  for (const [at, joint] of joints) {
    const to = at - start
    if (to <= 0 || to > text.length) continue
    if (to > from) parts.push(textOf(text.slice(from, to)))
    parts.push(onlyInLibreOffice([textOf(joint)]))
    from = to
  }
  return from < text.length ? [...parts, textOf(text.slice(from))] : parts
}
