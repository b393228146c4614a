/** The characters of an OfficialDocument in the order they are printed, without its 版记. */
import type { Block, OfficialDocument } from '../../src/model/official-document.ts'
import { formatDate } from '../../src/text/dates.ts'

export const printDocument = ({ masthead, body, attachments }: OfficialDocument): string => {
  const number = masthead?.documentNumber
  const { signOff, attachmentList } = body
  return [
    masthead ? masthead.issuerMark.names.join('') + masthead.issuerMark.suffix : '',
    number ? `${number.issuerCode}〔${number.year}〕${number.serial}号` : '',
    masthead && masthead.signatories.length > 0 ? `签发人：${masthead.signatories.join('')}` : '',
    body.title.replaceAll('|', ''),
    body.addressees === undefined ? '' : `${body.addressees}：`,
    ...body.mainText.map(printBlock),
    attachmentList.length > 0 ? '附件：' : '',
    ...attachmentList.map((name, index) => (attachmentList.length > 1 ? `${index + 1}.` : '') + name),
    ...signOff.issuers,
    signOff.documentDate ? formatDate(signOff.documentDate) : '',
    body.note === undefined ? '' : `（${body.note}）`,
    ...attachments.map(
      ({ serial, title, blocks }) => `附件${serial ?? ''}${title}${blocks.map(printBlock).join('')}`,
    ),
  ].join('\n')
}

const printBlock = (block: Block): string => {
  if (block.kind === 'heading') return block.number + block.text
  if (block.kind !== 'paragraph') return ''
  const { runIn, text } = block
  return (runIn ? `${runIn.number}${runIn.text}。` : '') + text
}

/** What is compared: the characters after NFKC, without white space. */
export const characters = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '')
