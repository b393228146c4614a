/** A document as reading text: its elements first, then one sentence a line, headings numbered, tables as rows. */
import type {
  Attachment,
  Block,
  Body,
  CalendarDate,
  Colophon,
  OfficialDocument,
  Paragraph,
  SignOff,
  Table,
  TableCell,
} from '../../model/official-document.ts'
import { elementNames } from '../../model/terms.ts'
import { formatDate } from '../../text/dates.ts'
import { formatDocumentNumber } from '../../text/document-number.ts'
import { splitSentences } from '../../text/split-sentences.ts'
import { joinStanzas, type Stanza, tableLine } from './stanzas.ts'

export const readingText = (document: OfficialDocument): string => {
  const { body, attachments, colophon } = document
  return joinStanzas([
    elementLines(document),
    ...body.mainText.map(blockLines),
    body.attachmentList.map((name, index) => {
      return `${elementNames.attachmentMark}：${body.attachmentList.length > 1 ? `${index + 1}.` : ''}${name}`
    }),
    signOffLines(body.signOff),
    body.note === undefined ? [] : [`（${body.note}）`],
    ...attachments.flatMap(attachmentStanzas),
    colophonLines(colophon),
  ])
}

const elementLines = ({ issuers, masthead, body }: OfficialDocument): Stanza => [
  ...labelled('title', body.title.replaceAll('|', '')),
  ...labelled('documentNumber', masthead?.documentNumber && formatDocumentNumber(masthead.documentNumber)),
  ...labelled('orderNumber', masthead?.orderNumber),
  `发文机关：${issuers.map(({ fullName }) => fullName).join('、')}`,
  ...labelled('issuerMark', masthead && masthead.issuerMark.names.join('、') + masthead.issuerMark.suffix),
  ...labelled('signatory', masthead?.signatories.join('、')),
  ...labelled('addressees', body.addressees),
  ...labelled('classification', classificationText(masthead?.classification)),
  ...labelled('urgency', masthead?.urgency),
  ...labelled('copyNumber', masthead?.copyNumber),
  ...attendanceLines(body),
]

const classificationText = (classification: { level: string; term?: string } | undefined): string =>
  [classification?.level, classification?.term].filter((part) => part !== undefined).join('★')

const attendanceLines = ({ attendance }: Body): Stanza =>
  (['attendees', 'absentees', 'observers'] as const).flatMap((who) => labelled(who, attendance?.[who]))

const labelled = (element: keyof typeof elementNames, text: string | undefined): Stanza =>
  text === undefined || text === '' ? [] : [`${elementNames[element]}：${text}`]

const blockLines = (block: Block): Stanza => {
  switch (block.kind) {
    case 'heading':
      return [block.number + block.text]
    case 'paragraph':
      return paragraphLines(block)
    case 'table':
      return tableLines(block)
    case 'picture':
      return [`［图片］${block.caption ?? block.image.file.replace(/^.*[\\/]/, '')}`]
  }
}

const paragraphLines = ({ runIn, text }: Paragraph): Stanza => [
  ...(runIn ? [`${runIn.number}${runIn.text}。`] : []),
  ...splitSentences(text),
]

const tableLines = ({ caption, header, subheaders = [], rows }: Table): Stanza => [
  ...(caption === undefined ? [] : [caption]),
  ...[header, ...subheaders, ...rows].map((cells) => tableLine(cells.map(cellText))),
]

const cellText = ({ text }: TableCell): string => text

const signOffLines = ({ issuers, signatures = [], documentDate }: SignOff): Stanza => [
  ...issuers,
  ...signatures.map(({ position }) => position),
  ...dateLine(documentDate),
]

const attachmentStanzas = ({ serial, title, blocks }: Attachment): readonly Stanza[] => [
  [`${elementNames.attachmentMark}${serial ?? ''}`, title.replaceAll('|', '')],
  ...blocks.map(blockLines),
]

const colophonLines = (colophon: Colophon | undefined): Stanza => [
  ...prefixed('主送：', colophon?.addressees),
  ...prefixed('抄送：', colophon?.cc),
  ...labelled('printedBy', colophon?.printedBy),
  ...prefixed(`${elementNames.printDate}：`, dateLine(colophon?.printDate)[0]),
]

const prefixed = (label: string, text: string | undefined): Stanza =>
  text === undefined ? [] : [label + text]

const dateLine = (date: CalendarDate | undefined): Stanza => (date ? [formatDate(date)] : [])
