/** Text as it is written in YAML: one sentence on a line, nothing that Handlebars or the reader would misread. */
import { joinLines } from '../text/white-space.ts'

/** A text of several sentences becomes a block of lines; the reader puts them together again. */
export const toYamlText = (text: string): string => {
  const lines = (text.match(/[^。！？；]*[。！？；]+[”’）》」』)\]]*|[^。！？；]+$/gu) ?? [text]).map(
    escapeBraces,
  )
  const block = `${lines.join('\n')}\n`
  const whole = escapeBraces(text)
  if (lines.length > 1 && joinLines(block) === whole) return block
  return isPlain(whole) ? whole : `${whole}\n`
}

/** A list item that looks like a key, a dash or another mark of YAML is safer as a block. */
const isPlain = (text: string): boolean =>
  /^[\p{Script=Han}\p{Nd}\p{Script=Latin}“（《]/u.test(text) &&
  !/^[“”]?[^\s:：，。]{1,12}\s*[:：]/u.test(text)

/**
 * `\{{` is Handlebars' own escape; after a backslash it would be read the other way round, and `}}` has none, so an
 * empty comment keeps the characters apart. Full-width braces, a slip to the reader, become half-width ones.
 */
export const escapeBraces = (text: string): string =>
  text
    .replace(/｛｛/gu, '{{')
    .replace(/｝｝/gu, '}}')
    .replace(/(\\*)\{\{|\}(?=\})/gu, (found: string, slashes = '') => {
      if (found === '}') return '}{{!}}'
      return slashes === '' ? '\\{{' : `${slashes}\\{{!}}\\{{`
    })
