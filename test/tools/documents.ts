/** Small invented documents of 滨江市 for the layout's tests, made from a plain notice by changing what a test is about. */
import type { HouseStyle } from '../../src/model/house-style.ts'
import { defaultHouseStyle } from '../../src/model/house-style.ts'
import type {
  Attachment,
  Block,
  Body,
  Colophon,
  Heading,
  HeadingLevel,
  Masthead,
  OfficialDocument,
  Paragraph,
  SignOff,
} from '../../src/model/official-document.ts'
import { formatDate } from '../../src/text/dates.ts'
import { formatDocumentNumber } from '../../src/text/document-number.ts'

/** Changes to the plain notice; a part given as null is left out. */
export interface NoticeChanges {
  readonly masthead?: Partial<Masthead> | null
  readonly body?: Partial<Omit<Body, 'addressees' | 'signOff'>>
  readonly addressees?: string | null
  readonly signOff?: Partial<SignOff>
  readonly attachments?: OfficialDocument['attachments']
  readonly colophon?: Colophon | null
  readonly style?: Partial<HouseStyle>
}

export const notice = (changes: NoticeChanges = {}): OfficialDocument => {
  const {
    masthead,
    addressees = '各县（市、区）人民政府，市政府各部门',
    colophon = printedColophon,
  } = changes
  return {
    documentType: '通知',
    form: masthead === null ? 'plain' : 'general',
    direction: 'downward',
    issuers: [{ fullName: '滨江市人民政府', shortName: '滨江市政府' }],
    ...(masthead === null ? {} : { masthead: { ...plainMasthead, ...masthead } }),
    body: {
      title: '滨江市人民政府关于做好渡口安全管理工作的通知',
      ...(addressees === null ? {} : { addressees }),
      mainText: [paragraph('现就做好2025年渡口安全管理工作通知如下，请认真贯彻落实。')],
      attachmentList: [],
      ...changes.body,
      signOff: { ...sealed, ...changes.signOff },
    },
    attachments: changes.attachments ?? [],
    ...(colophon === null ? {} : { colophon }),
    style: { ...defaultHouseStyle, ...changes.style },
  }
}

export const paragraph = (text: string): Paragraph => ({
  kind: 'paragraph',
  text,
  path: ['body', 'mainText', 0],
})

/** `count` paragraphs that fill one row each. */
export const oneRowParagraphs = (count: number): readonly Block[] =>
  Array.from({ length: count }, (_, index) => paragraph(`第${index + 1}处渡口已经完成检修，请按时启用。`))

export const heading = (level: HeadingLevel, number: string, text: string): Heading => ({
  kind: 'heading',
  level,
  number,
  text,
  path: ['body', 'mainText', 0],
})

export const printedColophon: Colophon = {
  printedBy: '滨江市人民政府办公室',
  printDate: { year: 2025, month: 3, day: 7 },
}

const plainMasthead: Masthead = {
  issuerMark: { names: ['滨江市人民政府'], suffix: '文件' },
  documentNumber: { issuerCode: '滨政发', year: 2025, serial: 8 },
  signatories: [],
}

const sealed: SignOff = {
  sealing: 'seal',
  issuers: ['滨江市人民政府'],
  documentDate: { year: 2025, month: 3, day: 6 },
}

/** Everything the document prints but its page numbers, in reading order, without white space. */
export const printedText = ({ masthead, body, attachments, colophon }: OfficialDocument): string =>
  withoutSpace(
    [
      ...(masthead === undefined ? [] : mastheadTexts(masthead)),
      body.title.replaceAll('|', ''),
      body.addressees && `${body.addressees}：`,
      ...body.mainText.map(blockText),
      ...listTexts(body.attachmentList),
      ...body.signOff.issuers,
      body.signOff.documentDate && formatDate(body.signOff.documentDate),
      body.note && `（${body.note}）`,
      ...attachments.flatMap(attachmentTexts),
      ...(colophon === undefined ? [] : colophonTexts(colophon)),
    ].join(''),
  )

export const withoutSpace = (text: string): string => text.replace(/\s/g, '')

type Texts = readonly (string | undefined)[]

const mastheadTexts = (masthead: Masthead): Texts => {
  const { classification, documentNumber, signatories } = masthead
  const number = documentNumber && formatDocumentNumber(documentNumber)
  const lastRow = signatories.length - (signatories.length % 2 === 0 ? 2 : 1)
  return [
    masthead.copyNumber,
    classification && [classification.level, classification.term].filter(Boolean).join('★'),
    masthead.urgency,
    ...masthead.issuerMark.names,
    masthead.issuerMark.suffix,
    ...(signatories.length > 2 ? ['签发人：', ...signatories.slice(0, lastRow), number] : [number]),
    ...(signatories.length > 2 || signatories.length === 0 ? [] : ['签发人：']),
    ...signatories.slice(Math.max(0, lastRow)),
  ]
}

const blockText = (block: Block): string => {
  if (block.kind === 'heading') return block.number + block.text
  const { runIn } = block
  return (runIn === undefined ? '' : `${runIn.number}${runIn.text}。`) + block.text
}

const listTexts = (names: readonly string[]): Texts =>
  names.map(
    (name, index) => `${index === 0 ? '附件：' : ''}${names.length > 1 ? `${index + 1}.` : ''}${name}`,
  )

const attachmentTexts = ({ serial, title, blocks }: Attachment): Texts => [
  `附件${serial ?? ''}`,
  title.replaceAll('|', ''),
  ...blocks.map(blockText),
]

const colophonTexts = ({ addressees, cc, printedBy, printDate }: Colophon): Texts => [
  addressees && `主送：${addressees}`,
  cc && `抄送：${cc}`,
  printedBy,
  printDate && `${formatDate(printDate)}印发`,
]
