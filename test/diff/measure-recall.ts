/** How many planted edits a comparison finds, and what it calls moved that nobody moved. */
import type { Comparison } from '../../src/diff/comparison.ts'
import type { PlantedEdits } from './generated-edits.ts'

export interface Score {
  readonly planted: number
  readonly found: number
}

export type EditKind =
  | 'movedSentences'
  | 'movedSections'
  | 'renumbered'
  | 'reworded'
  | 'figures'
  | 'added'
  | 'removed'
  | 'split'
  | 'merged'

export interface Measured {
  readonly scores: Readonly<Record<EditKind, Score>>
  readonly falseMoves: readonly string[]
  readonly missed: readonly string[]
}

export const measureRecall = (edits: PlantedEdits, { changes, figures }: Comparison): Measured => {
  const missed: string[] = []
  const score = <T>(kind: EditKind, planted: readonly T[], isFound: (edit: T) => boolean): Score => {
    const lost = planted.filter((edit) => !isFound(edit))
    missed.push(...lost.map((edit) => `${kind}: ${JSON.stringify(edit)}`))
    return { planted: planted.length, found: planted.length - lost.length }
  }
  const moved = changes.filter(({ kind }) => kind === 'moved')
  const isMovedSentence = (after: string | undefined): boolean =>
    edits.movedSentences.some((sentence) => after?.includes(sentence))
  const scores: Record<EditKind, Score> = {
    movedSentences: score('movedSentences', edits.movedSentences, (sentence) =>
      moved.some(({ after }) => after?.includes(sentence)),
    ),
    movedSections: score('movedSections', edits.movedSections, (title) =>
      moved.some(({ subject, after }) => subject === 'section' && after?.endsWith(title)),
    ),
    renumbered: score('renumbered', edits.renumbered, (title) =>
      changes.some(
        ({ kind, after }) => (kind === 'renumbered' || kind === 'moved') && after?.endsWith(title),
      ),
    ),
    reworded: score('reworded', edits.reworded, ({ before, after }) =>
      changes.some(
        (change) => change.kind === 'changed' && change.before === before && change.after === after,
      ),
    ),
    figures: score('figures', edits.figures, ({ before, after }) =>
      figures.some(
        (figure) =>
          figure.status === 'changed' &&
          figure.old?.text.startsWith(before) &&
          figure.new?.text.startsWith(after),
      ),
    ),
    added: score('added', edits.added, (text) =>
      changes.some((change) => change.kind === 'added' && change.after?.includes(text)),
    ),
    removed: score('removed', edits.removed, (text) =>
      changes.some((change) => change.kind === 'removed' && change.before?.includes(text)),
    ),
    split: score('split', edits.split, () => changes.some(({ manner }) => manner === 'split')),
    merged: score('merged', edits.merged, () => changes.some(({ manner }) => manner === 'merged')),
  }
  const falseMoves = moved.filter(
    ({ subject, after }) =>
      !isMovedSentence(after) &&
      !(subject === 'section' && edits.movedSections.some((title) => after?.endsWith(title))),
  )
  return { scores, falseMoves: falseMoves.map(({ subject, after }) => `${subject}: ${after}`), missed }
}
