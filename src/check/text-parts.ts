/** The printed texts of a document, each with its path: what rules about wording and marks read. */
import type { Block, OfficialDocument, RunInHeading, Table } from '../model/official-document.ts'
import type { Path } from '../model/path.ts'

export interface TextPart {
  readonly kind: TextKind
  readonly text: string
  /** The element or block the text belongs to. */
  readonly path: Path
  /** Of a heading, 1 to 4. */
  readonly level?: number
  /** Of a 列举 paragraph: the items without their 一是 二是, which the tool writes. */
  readonly items?: readonly string[]
}

export type TextKind =
  | 'title'
  | 'addressees'
  | 'heading'
  | 'run-in-heading'
  | 'paragraph'
  | 'caption'
  | 'cell'
  | 'attachment-name'
  | 'attachment-title'
  | 'note'
  | 'cc'

/** Running text, as against elements and tables. */
export const isRunningText = ({ kind }: TextPart): boolean =>
  kind === 'paragraph' || kind === 'heading' || kind === 'run-in-heading'

export const listTexts = ({ body, attachments, colophon }: OfficialDocument): readonly TextPart[] => [
  { kind: 'title', text: body.title, path: ['body', 'title'] },
  ...one('addressees', body.addressees, ['body', 'addressees']),
  ...body.mainText.flatMap(listBlock),
  ...body.attachmentList.map((text, index): TextPart => {
    return { kind: 'attachment-name', text, path: ['body', 'attachmentList', index] }
  }),
  ...one('note', body.note, ['body', 'note']),
  ...attachments.flatMap(({ title, blocks }, index): readonly TextPart[] => [
    { kind: 'attachment-title', text: title, path: ['attachments', index] },
    ...blocks.flatMap(listBlock),
  ]),
  ...one('addressees', colophon?.addressees, ['colophon', 'addressees']),
  ...one('cc', colophon?.cc, ['colophon', 'cc']),
]

const one = (kind: TextKind, text: string | undefined, path: Path): readonly TextPart[] =>
  text === undefined ? [] : [{ kind, text, path }]

const listBlock = (block: Block): readonly TextPart[] => {
  const { path } = block
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', text: block.text, path, level: block.level }]
    case 'paragraph': {
      const { runIn, text, items } = block
      return [
        ...(runIn ? [listRunIn(runIn, path)] : []),
        { kind: 'paragraph', text, path, ...(items && { items }) },
      ]
    }
    case 'table':
      return listTable(block)
    case 'picture':
      return one('caption', block.caption, path)
  }
}

/** The heading was written elsewhere than the paragraph whose row it shares. */
const listRunIn = ({ text, level }: RunInHeading, path: Path): TextPart => ({
  kind: 'run-in-heading',
  text,
  path: [...path, 'runIn'],
  level,
})

const listTable = ({ caption, header, subheaders, rows, path }: Table): readonly TextPart[] => [
  ...one('caption', caption, path),
  ...[header, ...(subheaders ?? []), ...rows].flatMap((cells) =>
    cells.map(({ text }): TextPart => ({ kind: 'cell', text, path })),
  ),
]
