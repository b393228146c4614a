/** The text of a document's blocks, taken from the document itself: what the aligned blocks must give back. */
import type { Block, OfficialDocument } from '../../src/model/official-document.ts'

export const printedBlocks = ({ body, attachments }: OfficialDocument): string =>
  [
    ...body.mainText.flatMap(printBlock),
    ...attachments.flatMap(({ title, blocks }) => [title, ...blocks.flatMap(printBlock)]),
  ].join('')

const printBlock = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'heading':
      return [block.number + block.text]
    case 'paragraph':
      return [block.runIn ? block.runIn.number + block.runIn.text : '', block.text]
    case 'picture':
      return [block.caption ?? '']
    case 'table':
      return [
        [
          ...(block.caption === undefined ? [] : [block.caption]),
          ...[block.header, ...(block.subheaders ?? []), ...block.rows].map((row) =>
            row.map(({ text }) => text).join('\t'),
          ),
        ].join('\n'),
      ]
  }
}
