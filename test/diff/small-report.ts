/** Small invented reports to compare: sections written as a title and its paragraphs. */

import { compareDocuments } from '../../src/diff/compare-documents.ts'
import type { Change, Comparison } from '../../src/diff/comparison.ts'
import { defaultHouseStyle } from '../../src/model/house-style.ts'
import type {
  Attachment,
  Block,
  OfficialDocument,
  Picture,
  Table,
} from '../../src/model/official-document.ts'
import { toChineseNumeral } from '../../src/text/numerals.ts'

export interface SmallReport {
  readonly year?: number
  readonly title?: string
  /** Paragraphs before the first section. */
  readonly preface?: readonly string[]
  readonly sections?: readonly (readonly [title: string, ...content: (string | Picture | Table)[]])[]
  readonly attachments?: readonly Attachment[]
  readonly change?: Partial<OfficialDocument>
}

export const smallReport = ({
  year = 2024,
  title = `滨江市人民政府关于${year}年度工作情况的报告`,
  preface = [],
  sections = [],
  attachments = [],
  change = {},
}: SmallReport): OfficialDocument => {
  const blocks: Block[] = [
    ...preface.map(paragraph),
    ...sections.flatMap(([heading, ...content], index) => [
      {
        kind: 'heading',
        level: 1,
        number: `${toChineseNumeral(index + 1)}、`,
        text: heading,
        path: [],
      } as const,
      ...content.map((part) => (typeof part === 'string' ? paragraph(part) : part)),
    ]),
  ]
  return {
    documentType: '报告',
    form: 'general',
    direction: 'upward',
    issuers: [{ fullName: '滨江市人民政府' }],
    masthead: {
      issuerMark: { names: ['滨江市人民政府'], suffix: '文件' },
      documentNumber: { issuerCode: '滨政文', year: year + 1, serial: 12 },
      signatories: ['顾远舟'],
    },
    body: {
      title,
      addressees: '省人民政府',
      mainText: blocks.map((block, index) => ({ ...block, path: ['body', 'mainText', index] })),
      attachmentList: attachments.map((attachment) => attachment.title),
      signOff: {
        sealing: 'seal',
        issuers: ['滨江市人民政府'],
        documentDate: { year: year + 1, month: 2, day: 20 },
      },
    },
    attachments,
    style: defaultHouseStyle,
    ...change,
  }
}

const paragraph = (text: string): Block => ({
  kind: 'paragraph',
  text,
  path: [],
})

export const compareReports = (old: SmallReport, current: SmallReport): Comparison =>
  compareDocuments({ document: smallReport(old), name: '旧' }, { document: smallReport(current), name: '新' })

/** One line for a change: kind, subject, manner, marked text; what every year changes is left out. */
export const tell = ({ changes }: Comparison): readonly string[] =>
  changes.filter(({ subject }) => subject !== 'element').map(tellChange)

export const tellChange = ({ kind, subject, manner, name, segments, ...change }: Change): string => {
  const flags = [
    manner,
    change.yearShift ? '年份' : undefined,
    change.ordinalOnly ? '序号' : undefined,
    change.figuresOnly ? '数字' : undefined,
  ].filter((flag) => flag !== undefined)
  const text = segments
    .map((segment) => {
      if (segment.kind === 'equal') return segment.text
      return segment.kind === 'removed' ? `[-${segment.text}-]` : `{+${segment.text}+}`
    })
    .join('')
  const named = ['cell', 'row', 'column', 'table', 'element'].includes(subject) ? ` ${name}` : ''
  return `${kind} ${subject}${named}${flags.length > 0 ? ` (${flags.join('，')})` : ''}: ${text.replaceAll('\n', '⏎')}`
}
