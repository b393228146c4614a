/** Small invented documents of 滨江市 for the layout's tests, made from a plain notice by changing what a test is about. */
import type { HouseStyle } from '../../src/model/house-style.ts'
import { defaultHouseStyle } from '../../src/model/house-style.ts'
import type {
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
