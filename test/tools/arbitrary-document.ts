/** Generated documents for properties: any elements present or absent, any Chinese text with marks, digits and XML's own characters. */
import fc from 'fast-check'
import { defaultHouseStyle } from '../../src/model/house-style.ts'
import type {
  Attachment,
  Block,
  Colophon,
  Masthead,
  OfficialDocument,
  SignOff,
} from '../../src/model/official-document.ts'

const characters = [
  ...'国家法治政府建设实施纲要落实情况报告滨江市人民，。、；：“”（）《》〔〕—…·0123456789%<>&"\'AbC',
]

const text = (maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength })

const name = fc.constantFrom('滨江市人民政府', '滨江市财政局', '滨江市发展和改革委员会', '滨江市司法局')
const person = fc.constantFrom('周明远', '李静', '欧阳文清')
const date = fc.record({
  year: fc.integer({ min: 1990, max: 2040 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
})
const level = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const)
const headingParts = { level, number: fc.constantFrom('', '一、', '（二）', '3.', '（4）'), text: text(30) }

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), ...headingParts, path: fc.constant([]) }),
  fc.record({ kind: fc.constant('paragraph' as const), text: text(120), path: fc.constant([]) }),
  fc.record({
    kind: fc.constant('paragraph' as const),
    runIn: fc.record(headingParts),
    text: text(120),
    path: fc.constant([]),
  }),
)

const masthead: fc.Arbitrary<Masthead> = fc.record(
  {
    copyNumber: fc.constant('000012'),
    classification: fc.constantFrom({ level: '秘密' as const }, { level: '机密' as const, term: '1年' }),
    urgency: fc.constantFrom('特急' as const, '加急' as const),
    issuerMark: fc.record({
      names: fc.array(name, { minLength: 1, maxLength: 4 }),
      suffix: fc.constantFrom('', '文件'),
    }),
    documentNumber: fc.record({
      issuerCode: fc.constant('滨政'),
      year: fc.constant(2025),
      serial: fc.integer({ min: 1, max: 999 }),
    }),
    signatories: fc.array(person, { maxLength: 8 }),
  },
  { requiredKeys: ['issuerMark', 'signatories'] },
)

const signOff: fc.Arbitrary<SignOff> = fc.record(
  {
    sealing: fc.constantFrom('seal' as const, 'none' as const, 'signature-stamp' as const),
    issuers: fc.array(name, { maxLength: 4 }),
    documentDate: date,
  },
  { requiredKeys: ['sealing', 'issuers'] },
)

const attachment: fc.Arbitrary<Attachment> = fc.record(
  { serial: fc.integer({ min: 1, max: 20 }), title: text(40), blocks: fc.array(block, { maxLength: 3 }) },
  { requiredKeys: ['title', 'blocks'] },
)

const colophon: fc.Arbitrary<Colophon> = fc.record(
  { addressees: name, cc: name.map((each) => `${each}。`), printedBy: name, printDate: date },
  { requiredKeys: [] },
)

export const arbitraryDocument: fc.Arbitrary<OfficialDocument> = fc.record(
  {
    documentType: fc.constant('报告' as const),
    form: fc.constantFrom('general' as const, 'plain' as const),
    direction: fc.constant('upward' as const),
    issuers: fc.constant([{ fullName: '滨江市人民政府' }]),
    masthead,
    body: fc.record(
      {
        title: fc.constantFrom('滨江市人民政府|关于2024年度法治政府建设情况的报告', '关于<试点>工作的请示'),
        addressees: name,
        mainText: fc.array(block, { maxLength: 6 }),
        attachmentList: fc.array(text(40), { maxLength: 3 }),
        signOff,
        note: text(30),
      },
      { requiredKeys: ['title', 'mainText', 'attachmentList', 'signOff'] },
    ),
    attachments: fc.array(attachment, { maxLength: 2 }),
    colophon,
    style: fc.record({
      rowModel: fc.constantFrom('standard' as const, 'grid' as const),
      latinFont: fc.constantFrom('chinese' as const, 'times' as const),
      boldLevel3: fc.boolean(),
      colophonOnEvenPage: fc.constant(true),
      red: fc.constant(defaultHouseStyle.red),
    }),
  },
  { requiredKeys: ['documentType', 'form', 'direction', 'issuers', 'body', 'attachments', 'style'] },
)
