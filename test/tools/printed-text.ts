/** The text a document prints, in the standard's order: what every writer has to show, white space apart. */
import type { Block, OfficialDocument } from '../../src/model/official-document.ts'
import { formatDate } from '../../src/text/dates.ts'
import { formatDocumentNumber } from '../../src/text/document-number.ts'

export const printedText = (document: OfficialDocument): string => {
  const { body, attachments, colophon } = document
  const date = (label: string, at: typeof body.signOff.documentDate): string =>
    at === undefined ? '' : formatDate(at) + label
  return [
    mastheadText(document),
    body.title.replaceAll('|', ''),
    body.addressees === undefined ? '' : `${body.addressees}：`,
    ...body.mainText.map(blockText),
    ...body.attachmentList.map(
      (name, index) =>
        (index === 0 ? '附件：' : '') + (body.attachmentList.length > 1 ? `${index + 1}.` : '') + name,
    ),
    ...body.signOff.issuers,
    date('', body.signOff.documentDate),
    body.note === undefined ? '' : `（${body.note}）`,
    ...attachments.flatMap(({ serial, title, blocks }) => [
      `附件${serial ?? ''}`,
      title.replaceAll('|', ''),
      ...blocks.map(blockText),
    ]),
    colophon?.addressees === undefined ? '' : `主送：${colophon.addressees}。`,
    colophon?.cc === undefined ? '' : `抄送：${colophon.cc}`,
    colophon?.printedBy ?? '',
    date('印发', colophon?.printDate),
  ].join('')
}

const blockText = (block: Block): string => {
  if (block.kind === 'heading') return block.number + block.text
  if (block.kind === 'table')
    return (
      (block.caption ?? '') +
      [block.header, ...(block.subheaders ?? []), ...block.rows]
        .flat()
        .map(({ text }) => text)
        .join('')
    )
  if (block.kind === 'picture') return block.caption ?? ''
  return (block.runIn === undefined ? '' : `${block.runIn.number}${block.runIn.text}。`) + block.text
}

/** With signatories, 发文字号 comes on their last row, before the names of that row. */
const mastheadText = ({ masthead }: OfficialDocument): string => {
  if (masthead === undefined) return ''
  const { classification, copyNumber = '', documentNumber, issuerMark, signatories, urgency = '' } = masthead
  const rows = Array.from({ length: Math.ceil(signatories.length / 2) }, (_, row) =>
    signatories.slice(row * 2, row * 2 + 2).join(''),
  )
  const labelled = rows.map((names, row) => (row === 0 ? `签发人：${names}` : names))
  return [
    copyNumber,
    classification === undefined
      ? ''
      : classification.level + (classification.term === undefined ? '' : `★${classification.term}`),
    urgency,
    ...issuerMark.names,
    issuerMark.suffix,
    ...labelled.slice(0, -1),
    documentNumber === undefined ? '' : formatDocumentNumber(documentNumber),
    labelled.at(-1) ?? '',
  ].join('')
}
