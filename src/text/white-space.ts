/** White space of text that writers break into lines as they like: what a line break or a space leaves behind. */

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
  const characters = Array.from(trimmed)
  const before = strongSides(characters)
  const after = strongSides(characters.toReversed()).reverse()
  let result = ''
  for (let index = 0; index < characters.length; ) {
    const character = characters[index] ?? ''
    if (!white.test(character)) {
      result += character
      index += 1
      continue
    }
    const end = endOfWhite(characters, index)
    const run = characters.slice(index, end).join('')
    result += whatStays(run, before[index] ?? 'other', after[end - 1] ?? 'other')
    index = end
  }
  return result
}

const whatStays = (run: string, left: Side, right: Side): string => {
  const breaks = /[\n\r]/.test(run)
  if (!breaks && run.includes('\u3000')) return run
  if (left === 'chinese' || right === 'chinese') {
    return breaks || (left !== 'other' && right !== 'other') ? '' : run
  }
  return breaks || (left === 'letter' && right === 'letter') ? ' ' : run
}

/** For every place, the side of the nearest character before it that is neither white nor shared. */
const strongSides = (characters: readonly string[]): Side[] => {
  let side: Side = 'other'
  return characters.map((character) => {
    const before = side
    if (!white.test(character) && !shared.test(character)) side = sideOf(character)
    return before
  })
}

const sideOf = (character: string): Side => {
  if (chinese.test(character)) return 'chinese'
  return latinOrDigit.test(character) ? 'letter' : 'other'
}

const endOfWhite = (characters: readonly string[], from: number): number => {
  let end = from
  while (end < characters.length && white.test(characters[end] ?? '')) end += 1
  return end
}
