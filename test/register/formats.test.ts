import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { formatCsv } from '../../src/register/format-csv.ts'
import { formatRegisterJson } from '../../src/register/format-json.ts'
import { formatTable } from '../../src/register/format-table.ts'
import { findSeries } from '../../src/register/number-series.ts'
import { partialEntry } from '../../src/register/partial-entry.ts'
import { writeXlsx } from '../../src/register/write-xlsx.ts'
import { displayWidth } from '../../src/text/display-width.ts'
import { xlsxComplaints } from '../tools/docx-complaints.ts'
import { entry } from './entry.ts'

const entries = [
  entry('滨政文〔2025〕1号', {
    title: '滨江市人民政府关于恳请支持滨江新港二期工程建设用地指标并纳入省重点项目清单的请示',
    documentType: '请示',
    signatories: ['顾远舟', '周明远'],
    classification: '机密★1年',
    addressees: '省人民政府',
  }),
  entry('滨政文〔2025〕3号', { errors: 2 }),
]
const series = findSeries(entries)

describe('table', () => {
  const table = formatTable(entries, series)
  const [head = '', rule = '', ...rows] = table.split('\n')

  test('columns stand under one another by display width', () => {
    const starts = [...rule.matchAll(/─+/g)].map(({ index }) => index)
    const column = (line: string, text: string): number =>
      displayWidth(line.slice(0, line.indexOf(text)), 'terminal')
    expect(column(head, '标题')).toBe(starts[1])
    expect(column(head, '成文日期')).toBe(starts[4])
    expect(column(rows[0] ?? '', '2025-06-03')).toBe(starts[4])
    expect(column(rows[2] ?? '', '2025-06-03')).toBe(starts[4])
  })

  test('long titles go on below, nothing of them is lost', () => {
    expect(rows[0]).toContain('滨江市人民政府关于恳请支持滨江新港二期工 ')
    expect(rows[1]?.trim()).toBe('程建设用地指标并纳入省重点项目清单的请示')
  })

  test('ends with the next number of each series', () => {
    expect(table).toContain('\n滨政文〔2025〕2 件，下一个文号 滨政文〔2025〕4号\n')
  })

  test('columns that no document fills are left out', () => {
    expect(formatTable([entry('滨政文〔2025〕1号')], []).split('\n')[0]).not.toMatch(/签发人|密级|备注/)
  })
})

describe('csv', () => {
  const rowsOf = (text: string): readonly string[] => text.slice(1).trimEnd().split('\r\n')

  test('has a byte order mark, CRLF and the whole texts', () => {
    const csv = formatCsv(entries)
    expect(csv.startsWith('\ufeff文号,标题,')).toBe(true)
    expect(rowsOf(csv)[1]).toBe(
      '滨政文〔2025〕1号,滨江市人民政府关于恳请支持滨江新港二期工程建设用地指标并纳入省重点项目清单的请示,请示,顾远舟、周明远,2025-06-03,省人民政府,机密★1年,content/滨政文〔2025〕1号,',
    )
  })

  test.each([
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [' =1', "' =1"],
    ['＝1', "'＝1"],
    ['\t=1', "'\t=1"],
    ['关于“1+1”的通知', '关于“1+1”的通知'],
    ['甲,乙', '"甲,乙"'],
    ['甲\n乙', '"甲\n乙"'],
  ])('%j is a text', (title, cell) => {
    expect(formatCsv([entry('滨政文〔2025〕1号', { title })])).toContain(`滨政文〔2025〕1号,${cell},通知,`)
  })
})

test('json has the documents and the series', () => {
  expect(JSON.parse(formatRegisterJson(entries, series))).toMatchObject({
    documents: [
      {
        number: '滨政文〔2025〕1号',
        documentDate: '2025-06-03',
        signatories: ['顾远舟', '周明远'],
        errors: 0,
      },
      { errors: 2 },
    ],
    series: [
      {
        issuerCode: '滨政文',
        year: 2025,
        documents: 2,
        skipped: [{ from: 2, to: 2 }],
        next: '滨政文〔2025〕4号',
      },
    ],
  })
})

describe('xlsx', () => {
  const parts = async (title = '通知') => {
    const bytes = await writeXlsx([...entries, entry('', { title })], series)
    const files = unzipSync(bytes)
    const part = (name: string): string => strFromU8(files[name] ?? new Uint8Array())
    return { bytes, part, names: Object.keys(files) }
  }

  test('dates are dates, the header is frozen, columns have widths', async () => {
    const { part } = await parts()
    const sheet = part('xl/worksheets/sheet1.xml')
    // 2025-06-03 is day 45811 of Excel's calendar.
    expect(sheet).toMatch(/<c r="E2"[^>]*><v>45811<\/v>/)
    expect(sheet).toMatch(/<pane ySplit="1"[^>]*state="frozen"/)
    expect(sheet).toMatch(/<col [^>]*width="62"/)
    expect(part('xl/styles.xml')).toContain('yyyy-mm-dd')
    expect(part('xl/workbook.xml')).toMatch(/发文登记.*文号/s)
  })

  test('what looks like a formula is a text', async () => {
    const { part } = await parts('=1+1')
    expect(part('xl/worksheets/sheet1.xml')).not.toContain('<f>')
    expect(part('xl/sharedStrings.xml') + part('xl/worksheets/sheet1.xml')).toContain('=1+1')
  })

  test('the OpenXML SDK finds nothing wrong with it', async () => {
    expect(await xlsxComplaints((await parts()).bytes)).toEqual([])
  })

  test('the same entries give the same bytes', async () => {
    expect(Buffer.compare((await parts()).bytes, (await parts()).bytes)).toBe(0)
  })
})

describe('a document that cannot be read', () => {
  test('is listed with what is written', () => {
    const written = {
      发文字号: '滨政文〔2025〕8号',
      标题: '关于|做好\n防汛工作的通知',
      成文日期: '2025-06-31',
      签发人: ['甲', '乙'],
      主送机关: [['省委', '省人大'], '省政府'],
      密级: '机密',
    }
    expect(partialEntry(written)).toEqual({
      documentNumber: { issuerCode: '滨政文', year: 2025, serial: 8 },
      number: '滨政文〔2025〕8号',
      title: '关于做好防汛工作的通知',
      documentType: '',
      signatories: ['甲', '乙'],
      addressees: '省委、省人大、省政府',
      classification: '机密',
    })
  })

  test.each([[undefined], ['一段文字'], [['列表']], [{ 标题: { 甲: '乙' }, 发文字号: [] }]])(
    '%j tells nothing and breaks nothing',
    (written) => expect(partialEntry(written)).toMatchObject({ number: '', title: '' }),
  )
})
