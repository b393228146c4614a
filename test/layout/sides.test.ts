/** Which side carries the 版记 and which sides are numbered. */
import { expect, test } from 'vitest'
import { placeSides, type SidesInput } from '../../src/layout/sides.ts'

const input: SidesInput = { textSides: 2, textBottom: 200, colophonTop: 240, even: true, gap: 4.9 }

/** `1 2 版记3 -`: numbered, numbered with the 版记, unnumbered. */
const sides = (changes: Partial<SidesInput>): string =>
  placeSides({ ...input, ...changes })
    .map(({ number, hasColophon }) => `${hasColophon ? '版记' : ''}${number ?? '-'}`)
    .join(' ')

test.each<[string, Partial<SidesInput>, string]>([
  ['room on an even last side', {}, '1 版记2'],
  ['text on an odd side: the 版记 goes alone to the next', { textSides: 3 }, '1 2 3 版记4'],
  ['one side of text', { textSides: 1 }, '1 版记2'],
  ['no room on an even side: a blank side, neither numbered', { textBottom: 236 }, '1 2 - 版记-'],
  ['no room on an odd side: the next one', { textSides: 3, textBottom: 236 }, '1 2 3 版记4'],
  ['just room, with the white of a row between', { textBottom: 235.1 }, '1 版记2'],
  ['odd sides allowed: the last side of text', { textSides: 3, even: false }, '1 2 版记3'],
  ['odd sides allowed, no room', { textBottom: 236, even: false }, '1 2 版记3'],
  ['no 版记', { textSides: 3, colophonTop: undefined }, '1 2 3'],
])('R-7.5-c R-X-banji-even %s', (_, changes, expected) => expect(sides(changes)).toBe(expected))
