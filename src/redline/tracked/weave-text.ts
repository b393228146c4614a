/** Two paragraphs' characters woven along the segments of their comparison. */
import type { Segment } from '../../diff/comparison.ts'
import { unreachable } from '../../model/unreachable.ts'
import { childOf, type XmlElement } from '../../xml/read-xml.ts'
import { type Atom, atomsOf, isSameAtom } from './paragraph-atoms.ts'
import type { Mark, Piece } from './woven.ts'

/** How far a paragraph has been read. */
export interface Cursor {
  readonly atoms: readonly Atom[]
  at: number
}

/** Both paragraphs, as far as they take part. */
export interface Cursors {
  readonly old: Cursor | undefined
  readonly new: Cursor | undefined
}

export const startCursor = (paragraph: XmlElement): Cursor => ({ atoms: atomsOf(paragraph), at: 0 })

/** The segments are the next characters of the paragraphs; tabs, breaks and drawings between them are paired on the way. */
export const weaveSegments = (cursors: Cursors, segments: readonly Segment[]): readonly Piece[] =>
  segments.flatMap((segment) => [
    ...weaveEqualOthers(cursors),
    ...Array.from(segment.text).flatMap((character) => weaveCharacter(cursors, character, segment)),
  ])

/** What is left when the paragraphs end: no characters. */
export const weaveRest = (cursors: Cursors): readonly Piece[] => [
  ...weaveEqualOthers(cursors),
  ...(cursors.old ? takeOthers(cursors.old, removed) : []),
  ...(cursors.new ? takeOthers(cursors.new, added) : []),
]

export const markAll = (paragraph: XmlElement, mark: Mark): readonly Piece[] =>
  atomsOf(paragraph).map((atom) => ({ atom, mark }))

const removed: Mark = { kind: 'removed' }
const added: Mark = { kind: 'added' }

const weaveCharacter = (
  { old, new: current }: Cursors,
  character: string,
  segment: Segment,
): readonly Piece[] => {
  const { kind, move } = segment
  const mark = { kind, ...(move !== undefined && { move }) }
  if (kind === 'removed') return old ? [...takeOthers(old, mark), take(old, character, mark)] : []
  if (kind === 'added') return current ? [...takeOthers(current, mark), take(current, character, mark)] : []
  if (!old || !current) return unreachable('比对结果里相同的文字只在一份公文里')
  const others = weaveEqualOthers({ old, new: current })
  const before = [...takeOthers(old, removed), ...takeOthers(current, added)]
  const gone = take(old, character, mark).atom
  const piece = take(current, character, mark)
  return [...others, ...before, { ...piece, ...formerOf(gone, piece.atom) }]
}

/** Only a character style says something about the text. */
const formerOf = (old: Atom, current: Atom): Pick<Piece, 'former'> =>
  characterStyle(old) === characterStyle(current) ? {} : { former: old.properties ?? null }

const characterStyle = ({ properties }: Atom): string | undefined =>
  childOf(properties, 'w:rStyle')?.attributes['w:val']

const take = (cursor: Cursor, character: string, mark: Mark): Piece => {
  const atom = cursor.atoms[cursor.at]
  if (atom?.text !== character) return unreachable(`比对结果与 DOCX 的文字对不上：${character}`)
  cursor.at += 1
  return { atom, mark }
}

const takeOthers = (cursor: Cursor, mark: Mark): readonly Piece[] => {
  const pieces: Piece[] = []
  for (let atom = cursor.atoms[cursor.at]; atom?.text === ''; atom = cursor.atoms[cursor.at]) {
    pieces.push({ atom, mark })
    cursor.at += 1
  }
  return pieces
}

const weaveEqualOthers = ({ old, new: current }: Cursors): readonly Piece[] => {
  const pieces: Piece[] = []
  while (old && current) {
    const atom = current.atoms[current.at]
    const other = old.atoms[old.at]
    if (!atom || !other || atom.text !== '' || !isSameAtom(atom, other)) break
    pieces.push({ atom, mark: { kind: 'equal' } })
    old.at += 1
    current.at += 1
  }
  return pieces
}
