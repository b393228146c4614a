/** The JSON Schema of a Comparison, as `hongtou diff -f json` writes it. */

type Schema = Readonly<Record<string, unknown>>

const text: Schema = { type: 'string' }
const number: Schema = { type: 'number' }
const count: Schema = { type: 'integer', minimum: 0 }
const flag: Schema = { type: 'boolean' }
const path: Schema = { type: 'array', items: { type: ['string', 'integer'] } }
const place: Schema = { type: 'array', items: text }
const ref = (name: string): Schema => ({ $ref: `#/definitions/${name}` })
const listOf = (items: Schema): Schema => ({ type: 'array', items })
const oneOf = (...values: readonly string[]): Schema => ({ enum: values })

/** A closed object: the keys of `optional` may be absent. */
const object = (required: Record<string, Schema>, optional: Record<string, Schema> = {}): Schema => ({
  type: 'object',
  properties: { ...required, ...optional },
  required: Object.keys(required),
  additionalProperties: false,
})

const segments = listOf(ref('segment'))
const elementSide = object({ path, text })
const presence = oneOf('equal', 'changed', 'added', 'removed')

const definitions: Readonly<Record<string, Schema>> = {
  document: object({ name: text, title: text }, { year: { type: 'integer' }, documentNumber: text }),
  segment: object(
    { kind: oneOf('equal', 'removed', 'added'), text },
    { shift: oneOf('year', 'ordinal'), move: count },
  ),
  element: object(
    { key: text, name: text, relation: presence, segments },
    { old: elementSide, new: elementSide },
  ),
  blockSide: object(
    { path, text },
    { level: count, number: text, runIn: { const: true }, piece: object({ index: count, count }) },
  ),
  block: object(
    {
      kind: oneOf('heading', 'paragraph', 'table', 'picture', 'attachmentTitle'),
      relation: oneOf(
        'equal',
        'changed',
        'added',
        'removed',
        'movedFrom',
        'movedTo',
        'renumbered',
        'split',
        'merged',
      ),
      segments,
    },
    { old: ref('blockSide'), new: ref('blockSide'), move: count, rewording: segments, table: ref('table') },
  ),
  table: object({
    caption: segments,
    columns: listOf(object({ relation: presence, segments })),
    keyColumn: count,
    rows: listOf(
      object(
        {
          relation: oneOf('equal', 'changed', 'added', 'removed', 'moved'),
          key: text,
          cells: listOf(segments),
        },
        { old: count, new: count },
      ),
    ),
  }),
  change: object(
    {
      kind: oneOf('added', 'removed', 'changed', 'moved', 'renumbered'),
      subject: oneOf(
        'element',
        'section',
        'paragraph',
        'sentence',
        'table',
        'column',
        'row',
        'cell',
        'picture',
        'attachment',
      ),
      name: text,
      path,
      place,
      segments,
      yearShift: flag,
      ordinalOnly: flag,
      figuresOnly: flag,
    },
    {
      manner: oneOf('renamed', 'reworded', 'rewritten', 'split', 'merged'),
      oldPath: path,
      oldPlace: place,
      before: text,
      after: text,
      move: count,
    },
  ),
  figureSide: object({ text, value: number, path }, { sentence: text }),
  figure: object(
    {
      name: text,
      source: oneOf('text', 'data'),
      unit: text,
      status: oneOf('changed', 'same', 'vanished', 'new'),
      isLarge: flag,
    },
    { old: ref('figureSide'), new: ref('figureSide'), difference: number, percent: number },
  ),
  leftovers: object({
    sameShare: number,
    sameShareBeyondFigures: number,
    sameSentences: listOf(object({ text, oldPath: path, path, place })),
    suspects: listOf(
      object({ kind: oneOf('date', 'number', 'name'), text, sentence: text, path, place, reason: text }),
    ),
    plans: listOf(
      object(
        {
          text,
          oldPath: path,
          oldPlace: place,
          takenUp: oneOf('yes', 'maybe', 'repeated', 'no'),
          score: number,
        },
        { bestMatch: object({ text, path, place }) },
      ),
    ),
  }),
}

export const comparisonSchema: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: '公文比对结果',
  ...object({
    old: ref('document'),
    new: ref('document'),
    elements: listOf(ref('element')),
    alignedBlocks: listOf(ref('block')),
    changes: listOf(ref('change')),
    figures: listOf(ref('figure')),
    leftovers: ref('leftovers'),
  }),
  definitions,
}
