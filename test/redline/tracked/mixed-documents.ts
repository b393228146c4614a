/** Generated documents of real paragraphs, headings, tables, pictures and 附件 in any order, with tables that lost or won rows and columns. */
import fc from 'fast-check'
import type { Block, OfficialDocument, Table, TableCell } from '../../../src/model/official-document.ts'
import { annual, sample } from './track-both.ts'

const withTables = sample('表格报告')
const cell = (text: string): TableCell => ({ text, columns: 1, rows: 1 })

const small: Table = {
  kind: 'table',
  caption: '行政复议案件情况',
  header: ['类别', '收到', '办结'].map(cell),
  rows: [
    ['行政处罚', '12', '11'],
    ['行政许可', '5', '5'],
    ['行政强制', '1', '1'],
    ['行政征收', '7', '6'],
  ].map((row) => row.map(cell)),
  landscape: false,
  path: [],
}

const edits: readonly ((table: Table) => Table)[] = [
  (table) => ({ ...table, rows: table.rows.toSpliced(1, 1) }),
  (table) => ({ ...table, rows: [...table.rows, ['行政检查', '3', '2'].map(cell)] }),
  (table) => ({ ...table, rows: table.rows.toReversed() }),
  (table) => ({ ...table, rows: table.rows.with(0, ['行政处罚', '14', '13'].map(cell)) }),
  (table) => ({ ...table, header: ['类别', '收到件数', '办结件数'].map(cell) }),
  (table) => ({ ...table, caption: '2024年行政复议案件情况' }),
  (table) => ({ ...table, landscape: !table.landscape }),
  ({ caption: _, ...table }) => table,
  (table) => ({
    ...table,
    header: table.header.slice(0, 2),
    rows: table.rows.map((row) => row.slice(0, 2)),
  }),
]

const table = fc
  .subarray([...edits], { maxLength: 3 })
  .map((chosen): Block => chosen.reduce((made, edit) => edit(made), small))

/** Long tables take long and show nothing more. */
const shorten = (block: Block): Block =>
  block.kind === 'table' ? { ...block, rows: block.rows.slice(0, 6) } : block

const pool: readonly Block[] = [
  ...[...withTables.body.mainText, ...withTables.attachments.flatMap((each) => each.blocks)].map(shorten),
  ...annual(2024).body.mainText.slice(0, 6),
  ...annual(2025).body.mainText.slice(0, 6),
]

const blocks = fc.array(
  fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...pool) }, { weight: 1, arbitrary: table }),
  {
    minLength: 1,
    maxLength: 9,
  },
)

const attachments = fc.array(
  fc.record({ title: fc.constantFrom('案件情况表', '检查计划', '2025年检查计划'), blocks }),
  { maxLength: 2 },
)

export const mixedDocument: fc.Arbitrary<OfficialDocument> = fc
  .record({ start: fc.constantFrom(annual(2024), withTables, sample('函')), blocks, attachments })
  .map(({ start, blocks: mainText, attachments: made }) => ({
    ...start,
    attachments: made.map((attachment, index) => ({ ...attachment, serial: index + 1 })),
    body: { ...start.body, mainText, attachmentList: made.map(({ title }) => title) },
  }))
