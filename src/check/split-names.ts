/** Names of 主送机关 and 抄送机关 as they are printed, taken apart again: ， between classes, 、 within one. */

/** Every name, without the marks between and after them. */
export const splitNames = (printed: string): readonly string[] => splitClasses(printed).flat()

/** The names of every class. Marks inside brackets belong to a name: 各县（市、区）人民政府. */
export const splitClasses = (printed: string): readonly (readonly string[])[] =>
  splitOutside(printed.replace(/[。：:]$/u, ''), /[，,；;]/u).map((group) => splitOutside(group, /、/u))

const splitOutside = (text: string, mark: RegExp): readonly string[] => {
  const pieces: string[] = []
  let depth = 0
  let piece = ''
  for (const character of text) {
    if (/[（(]/u.test(character)) depth += 1
    if (/[）)]/u.test(character)) depth -= 1
    if (depth === 0 && mark.test(character)) {
      pieces.push(piece)
      piece = ''
    } else piece += character
  }
  return [...pieces, piece].map((text) => text.trim()).filter((text) => text !== '')
}
