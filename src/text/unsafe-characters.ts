/** Characters that could deceive whoever reads a text: control characters, which a terminal obeys, and those that turn the direction of writing. */

/** Tab and line ends are no control characters here, but a carriage return that ends no line is one. */
const controls = String.raw`[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\r(?!\n)`
const directions = String.raw`[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]`

/** No text of a 公文 holds them, whatever it says. */
export const unsafeCharacters: RegExp = new RegExp(`${controls}|${directions}`, 'gu')

export const hasUnsafeCharacters = (text: string): boolean => text.search(unsafeCharacters) >= 0

/** White or without width: two names that differ in them look the same. */
export const invisibleCharacters: RegExp =
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]|[\ufe00-\ufe0f]/gu

/** The same text with unsafe characters in a form that can be seen and does nothing: ␛, 〔U+202E〕. */
export const showUnsafe = (text: string): string =>
  hasUnsafeCharacters(text) ? text.replace(unsafeCharacters, shown) : text

const shown = (character: string): string => {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  return code === 0x7f ? '␡' : nameCodePoint(character)
}

/** U+202E */
export const nameCodePoint = (character: string): string =>
  `〔U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}〕`

/** The same, with line ends as ␊. */
export const showUnsafeOnOneLine = (text: string): string => showUnsafe(text).replace(/\r?\n/gu, '␊')
