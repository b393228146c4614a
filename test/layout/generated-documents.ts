/** fast-check arbitraries: invented 公文 of random Chinese text with marks, quotes, numbers with units, dashes and Latin words. */
import fc from 'fast-check'
import type { Block, HeadingLevel, OfficialDocument } from '../../src/model/official-document.ts'
import { notice } from '../tools/documents.ts'

const hanzi = fc.string({
  unit: fc.constantFrom(
    ...'滨江市渡口安全检查船员登记整改报送各县区依法行政监督执行文件措施落实完成情况的和在了',
  ),
  minLength: 1,
  maxLength: 9,
})

const figures = [
  '12件',
  '97.7%',
  '2024年',
  '1.3万条',
  '4154',
  '5.12亿元',
  '8个',
  '0.5℃',
  '1—2名',
  '15:30',
  '￥300元',
  '1,060次',
]
const latin = ['APP', 'GDP', 'internet', 'A4', 'GB/T', 'ferry-crossing', 'chen.li@binjiang.example.cn']
const dashes = ['——', '……', '—', '～', '·']
const marks = ['，', '。', '、', '；', '：', '？', '！', '？！', '，', '、', '。']

const figure = fc.constantFrom(...figures)
const plain = fc.oneof({ weight: 6, arbitrary: hanzi }, { weight: 3, arbitrary: figure })

const enclosed = fc
  .tuple(fc.constantFrom('“”', '（）', '《》', '‘’', '〔〕', '“《》”', '（“”）'), plain)
  .map(([pair, inside]) => {
    const half = pair.length / 2
    return pair.slice(0, half) + inside + pair.slice(half)
  })

const piece = fc.oneof(
  { weight: 8, arbitrary: plain },
  { weight: 6, arbitrary: fc.constantFrom(...marks) },
  { weight: 4, arbitrary: enclosed },
  { weight: 2, arbitrary: fc.tuple(hanzi, fc.constantFrom(...latin), hanzi).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.tuple(hanzi, fc.constantFrom(...dashes), hanzi).map((parts) => parts.join('')) },
)

/** Begins with a 汉字, as Chinese text does. */
export const chineseText = (maxPieces: number): fc.Arbitrary<string> =>
  fc
    .tuple(hanzi, fc.array(piece, { minLength: 0, maxLength: maxPieces }))
    .map(([first, rest]) => first + rest.join(''))

interface Draft {
  readonly heading:
    | { readonly level: HeadingLevel; readonly text: string; readonly runIn: boolean }
    | undefined
  readonly text: string
}

const draft: fc.Arbitrary<Draft> = fc.record({
  heading: fc.option(
    fc.record({
      level: fc.constantFrom<HeadingLevel>(1, 2, 3, 4),
      text: chineseText(2),
      runIn: fc.boolean(),
    }),
    { nil: undefined, freq: 2 },
  ),
  text: fc.oneof({ weight: 2, arbitrary: chineseText(6) }, { weight: 5, arbitrary: chineseText(60) }),
})

const numbers: Readonly<Record<HeadingLevel, string>> = { 1: '一、', 2: '（二）', 3: '3.', 4: '（4）' }

/** Each block has a path of its own, so that its rows can be told apart. */
const blocksAt =
  (path: readonly (string | number)[]) =>
  (drafts: readonly Draft[]): readonly Block[] =>
    drafts.flatMap(({ heading, text }, index): readonly Block[] => {
      const paragraph = { kind: 'paragraph', text, path: [...path, index * 2 + 1] } as const
      if (heading === undefined) return [paragraph]
      const { level, text: title, runIn } = heading
      const number = numbers[level]
      if (runIn) return [{ ...paragraph, runIn: { level, number, text: title } }]
      return [{ kind: 'heading', level, number, text: title, path: [...path, index * 2] }, paragraph]
    })

const names = fc.array(chineseText(3), { maxLength: 3 })

export const officialDocuments: fc.Arbitrary<OfficialDocument> = fc
  .record({
    drafts: fc.array(draft, { minLength: 1, maxLength: 14 }),
    attachmentList: names,
    attachmentDrafts: fc.array(draft, { minLength: 1, maxLength: 4 }),
    hasAttachments: fc.boolean(),
    note: fc.option(chineseText(4), { nil: undefined }),
    sealing: fc.constantFrom('seal', 'none'),
    signatories: fc.constantFrom([], ['周明远'], ['周明远', '陈立'], ['周明远', '陈立', '何清和']),
    cc: fc.option(chineseText(20), { nil: undefined }),
    rowModel: fc.constantFrom('standard', 'standard', 'grid'),
    latinFont: fc.constantFrom('chinese', 'chinese', 'times'),
    boldLevel3: fc.boolean(),
  })
  .map(
    ({
      drafts,
      attachmentList,
      attachmentDrafts,
      hasAttachments,
      note,
      sealing,
      signatories,
      cc,
      ...style
    }) =>
      notice({
        masthead: { signatories },
        body: {
          mainText: blocksAt(['body', 'mainText'])(drafts),
          attachmentList,
          ...(note === undefined ? {} : { note }),
        },
        signOff: { sealing },
        attachments: hasAttachments
          ? attachmentList.map((title, index) => ({
              ...(attachmentList.length > 1 ? { serial: index + 1 } : {}),
              title,
              blocks: blocksAt(['attachments', index, 'blocks'])(attachmentDrafts),
            }))
          : [],
        colophon: {
          ...(cc === undefined ? {} : { cc: `${cc}。` }),
          printedBy: '滨江市人民政府办公室',
          printDate: { year: 2025, month: 3, day: 7 },
        },
        style,
      }),
  )
