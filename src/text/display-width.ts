/** Display width: how many half-width columns a text takes; a full-width character counts two. */

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}\u3000]/u
/** Quotes, dashes and dots, full-width in Chinese print and narrow in most terminals. */
const ambiguous = /[\u2014\u2018\u2019\u201c\u201d\u2026]/u
const none = /[\p{Mn}\p{Me}\p{Cf}]/u

export const displayWidth = (text: string, medium: 'print' | 'terminal' = 'print'): number => {
  let width = 0
  for (const character of text) width += usualWidth(character) ?? widthIn(medium, character)
  return width
}

/** Of 汉字, full-width marks and ASCII, without the expressions above: they take longer to compile than most texts to measure. */
const usualWidth = (character: string): number | undefined => {
  if (character >= '一' && character <= '龥') return 2
  if ((character >= '！' && character <= '｠') || (character >= '　' && character <= '〟')) return 2
  return character >= ' ' && character <= '~' ? 1 : undefined
}

const widthIn = (medium: 'print' | 'terminal', character: string): number => {
  if (none.test(character)) return 0
  return wide.test(character) || (medium === 'print' && ambiguous.test(character)) ? 2 : 1
}
