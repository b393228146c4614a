/** An Io that lets nothing through to the terminal but text and our own colours: file names and contents may hold escape sequences. */
import { showUnsafe } from '../text/unsafe-characters.ts'
import type { Io } from './io.ts'

export const guardTerminal = (io: Io): Io => ({
  ...io,
  out: (text) => io.out(guard(text, io.outColour)),
  err: (text) => io.err(guard(text, io.colour)),
})

/** Back to the beginning of the line, and nothing on it, for progress: only at the start of what is said. */
export const clearLine = '\r\u001b[K'

const guard = (text: string, colour: boolean): string => {
  if (text.startsWith(clearLine)) return clearLine + guardColours(text.slice(clearLine.length), colour)
  return guardColours(text, colour)
}

/** Odd parts of the split are colours as format-pretty.ts and paint.ts write them. */
const guardColours = (text: string, colour: boolean): string =>
  colour
    ? text
        .split(ownColours)
        .map((part, at) => (at % 2 === 1 ? part : showUnsafe(part)))
        .join('')
    : showUnsafe(text)

// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one
const ownColours = /(\u001b\[(?:[012]|3[1346]|1;34|31;9|32;4)m)/u
