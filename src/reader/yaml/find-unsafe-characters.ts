/** Control characters and turns of the writing direction in a YAML file, comments and \\u escapes included. */
import { type Document, isScalar, visit } from 'yaml'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { hasUnsafeCharacters, nameCodePoint, unsafeCharacters } from '../../text/unsafe-characters.ts'
import { mistake } from '../mistake.ts'

/** Of a file that is no text at all the first places are enough. */
const mostPlaces = 20

export const findUnsafeCharacters = (
  file: string,
  text: string,
  document: Document.Parsed,
  toOriginal: (offset: number) => number,
): readonly Diagnostic[] => {
  const found: Diagnostic[] = []
  for (const { 0: character, index } of text.matchAll(unsafeCharacters)) {
    const span = { file, start: index, end: index + character.length }
    found.push({
      ...unsafe(nameCodePoint(character), '删去它，或者把这一处重新输入一遍'),
      span,
      fix: { text: '' },
    })
    if (found.length >= mostPlaces) return found
  }
  if (text.includes('\\')) found.push(...findEscaped(file, document, toOriginal))
  return found
}

const unsafe = (what: string, hint: string): Diagnostic =>
  mistake('unsafe-character', `有控制字符或改变文字方向的字符${what}。`, {
    reason: '它看不见，却能让屏幕上显示的与实际的内容不同。',
    hint,
  })

/** Written as \\e or \\u202e between double quotes. */
const findEscaped = (
  file: string,
  document: Document.Parsed,
  toOriginal: (offset: number) => number,
): readonly Diagnostic[] => {
  const found: Diagnostic[] = []
  visit(document, (_key, node) => {
    if (!isScalar(node) || node.type !== 'QUOTE_DOUBLE' || !hasUnsafeCharacters(String(node.value))) return
    const [start, end] = node.range ?? [0, 0]
    const span = { file, start: toOriginal(start), end: toOriginal(end) }
    if (found.length < mostPlaces) found.push({ ...unsafe('的转义写法', '删去“\\”开头的这一段'), span })
  })
  return found
}
