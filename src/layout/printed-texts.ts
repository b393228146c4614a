/** Every text of a document with the typeface it is printed in, in reading order. */
import type { HouseStyle } from '../model/house-style.ts'
import type { Block, OfficialDocument } from '../model/official-document.ts'
import type { Path } from '../model/path.ts'
import type { TypefaceRole } from '../standard/typeface.ts'
import { formatDocumentNumber } from '../text/document-number.ts'
import { blockSpans } from './compose-main-text.ts'
import type { PrintedText } from './coverage.ts'
import { gridCells } from './table/grid-cells.ts'

export const printedTexts = (document: OfficialDocument): readonly PrintedText[] => [
  ...mastheadTexts(document),
  entry(document.body.title.replaceAll('|', ''), 'xiaobiaosong', ['body', 'title']),
  entry(document.body.addressees, 'fangsong', ['body', 'addressees']),
  ...blockTexts(document.body.mainText, document.style),
  ...document.body.attachmentList.map((name, index) =>
    entry(name, 'fangsong', ['body', 'attachmentList', index]),
  ),
  ...document.body.signOff.issuers.map((name, index) =>
    entry(name, 'fangsong', ['body', 'signOff', 'issuers', index]),
  ),
  entry(document.body.note, 'fangsong', ['body', 'note']),
  ...document.attachments.flatMap(({ title, blocks }, index) => [
    entry(title.replaceAll('|', ''), 'xiaobiaosong', ['attachments', index, 'title']),
    ...blockTexts(blocks, document.style),
  ]),
  entry(document.colophon?.addressees, 'fangsong', ['colophon', 'addressees']),
  entry(document.colophon?.cc, 'fangsong', ['colophon', 'cc']),
  entry(document.colophon?.printedBy, 'fangsong', ['colophon', 'printedBy']),
]

const entry = (text: string | undefined, role: TypefaceRole, path: Path): PrintedText => ({
  text: text ?? '',
  role,
  path,
})

const blockTexts = (blocks: readonly Block[], style: HouseStyle): readonly PrintedText[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'heading' || block.kind === 'paragraph')
      return blockSpans(block, style).map(({ text, role, path }) => entry(text, role, path))
    const caption = entry(block.caption, 'heiti', [...block.path, 'caption'])
    if (block.kind === 'picture') return [caption]
    return [caption, ...gridCells(block).map(({ text, path }) => entry(text, 'fangsong', path))]
  })

const mastheadTexts = ({ masthead }: OfficialDocument): readonly PrintedText[] => {
  if (masthead === undefined) return []
  const number = masthead.documentNumber && formatDocumentNumber(masthead.documentNumber)
  return [
    ...masthead.issuerMark.names.map((name) =>
      entry(name + masthead.issuerMark.suffix, 'xiaobiaosong', ['masthead', 'issuerMark']),
    ),
    entry(number, 'fangsong', ['masthead', 'documentNumber']),
    ...masthead.signatories.map((name, index) => entry(name, 'kaiti', ['masthead', 'signatories', index])),
  ]
}
