/** White space of text that writers break into lines as they like: what a line break or a space leaves behind. */

import { isLowSurrogate } from './characters.ts'

/** Space, tab and line ends; U+3000 is white too, but inside a row it is the writer's own choice and stays. */
const white = /\s/u
const chinese =
  /[\p{Script=Han}\p{Script=Bopomofo}\u3001-\u303f\ufe10-\ufe1f\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6]/u
const latinOrDigit = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}]/u
/** Marks that Chinese and Latin text share: they take the side of the letter beyond them. */
const shared = /[“”‘’—…·]/u

type Side = 'chinese' | 'letter' | 'other'

/**
 * A line break or space between two Chinese characters, or between Chinese and a digit or Latin letter, is dropped;
 * between Latin words one space stays. Nothing else is changed, and both ends are trimmed.
 */
export const joinLines = (text: string): string => {
  const trimmed = text.replace(/^\s+|\s+$/gu, '')
  if (!white.test(trimmed)) return trimmed
  const sides = sidesIn(trimmed)
  return trimmed.replace(/\s+/gu, (run, at: number) =>
    whatStays(run, sides.before(at), sides.after(at + run.length)),
  )
}

const whatStays = (run: string, left: Side, right: Side): string => {
  const breaks = /[\n\r]/.test(run)
  if (!breaks && run.includes('\u3000')) return run
  if (left === 'chinese' || right === 'chinese') {
    return breaks || (left !== 'other' && right !== 'other') ? '' : run
  }
  return breaks || (left === 'letter' && right === 'letter') ? ' ' : run
}

/** The side of the nearest character that is neither white nor shared; asked for from left to right, so that nothing is looked at twice. */
const sidesIn = (text: string): { before(at: number): Side; after(at: number): Side } => {
  let left: Side = 'other'
  let seen = 0
  let right: { readonly side: Side; readonly at: number } | undefined
  return {
    before: (at) => {
      left = lastSide(text.slice(seen, at)) ?? left
      seen = at
      return left
    },
    after: (at) => {
      if (right === undefined || right.at < at) right = nextSide(text, at)
      return right.side
    },
  }
}

const lastSide = (text: string): Side | undefined => {
  for (let end = text.length; end > 0; ) {
    const start = end - (isLowSurrogate(text.charCodeAt(end - 1)) && end > 1 ? 2 : 1)
    const side = strongSideOf(text.slice(start, end))
    if (side !== undefined) return side
    end = start
  }
  return undefined
}

const nextSide = (text: string, from: number): { readonly side: Side; readonly at: number } => {
  for (let at = from; at < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
    const side = strongSideOf(character)
    if (side !== undefined) return { side, at }
    at += character.length
  }
  return { side: 'other', at: text.length }
}

/** Undefined for what is white or shared. */
const strongSideOf = (character: string): Side | undefined =>
  white.test(character) || shared.test(character) ? undefined : sideOf(character)

const sideOf = (character: string): Side => {
  if (chinese.test(character)) return 'chinese'
  return latinOrDigit.test(character) ? 'letter' : 'other'
}
