/** How single changes are marked: text, paragraph ends, moves, table rows, pictures. */
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Block, OfficialDocument, Paragraph, Table } from '../../../src/model/official-document.ts'
import { elementsOf, findAll, type XmlElement } from '../../../src/xml/read-xml.ts'
import { plantEdits } from '../../diff/generated-edits.ts'
import { docxComplaints } from '../../tools/docx-complaints.ts'
import { bodyOf } from '../../tools/resolve-revisions.ts'
import { annual, sample, trackBoth } from './track-both.ts'

const plain = sample('函')

const withBlocks = (mainText: readonly Block[]): OfficialDocument => ({
  ...plain,
  body: { ...plain.body, mainText },
})

const paragraph = (text: string): Paragraph => ({ kind: 'paragraph', text, path: [] })

const letter = (...texts: readonly string[]): OfficialDocument => withBlocks(texts.map(paragraph))

const all = (element: XmlElement): readonly XmlElement[] => [element, ...elementsOf(element).flatMap(all)]

const signs: Readonly<Record<string, string>> = {
  'w:del': '−',
  'w:ins': '+',
  'w:moveFrom': '<',
  'w:moveTo': '>',
}

/** Paragraphs with text, revisions in brackets: 〔−…〕 〔+…〕 〔<…〕 〔>…〕, with a ¶ behind the sign when the end is revised. */
const shown = (body: XmlElement): readonly string[] =>
  findAll(body, 'w:p')
    .filter((each) => findAll(each, 'w:r').length > 0)
    .map((each) => {
      const content = elementsOf(each).map((child) => {
        if (child.name === 'w:r') return textOf(child)
        return child.name in signs ? `〔${signs[child.name]}${textOf(child)}〕` : ''
      })
      return content.join('') + endOf(each)
    })

const endOf = (paragraphElement: XmlElement): string => {
  const mark = elementsOf(paragraphElement)
    .filter(({ name }) => name === 'w:pPr')
    .flatMap(all)
    .find(({ name }) => name in signs)
  return mark ? `${signs[mark.name]}¶` : ''
}

const textOf = (element: XmlElement): string =>
  all(element)
    .filter(({ name }) => name === 'w:t' || name === 'w:delText')
    .flatMap(({ children }) => children)
    .join('')

const trackedText = async (old: OfficialDocument, current: OfficialDocument): Promise<readonly string[]> =>
  shown(bodyOf((await trackBoth(old, current)).docx))

const river = '清河沿岸划定生态缓冲带三十二公里，涉及四个乡镇和一个街道。'
const survey = '测绘工作由市自然资源和规划局组织，九月底前完成外业调查。'
const data = '登记数据每季度交换一次，通过省级政务数据共享平台传送。'
const budget = '所需经费由市财政统筹安排，不再向沿岸乡镇摊派任何费用。'

test('words, a paragraph that came and one that went', async () => {
  const text = await trackedText(
    letter(river, survey, data),
    letter(river.replace('三十二', '三十五'), data, budget),
  )
  expect(text).toContain('清河沿岸划定生态缓冲带〔−三十二〕〔+三十五〕公里，涉及四个乡镇和一个街道。')
  expect(text).toContain(`〔−${survey}〕−¶`)
  expect(text).toContain(`〔+${budget}〕+¶`)
})

test('a paragraph split in two and two made one', async () => {
  const joined = letter(river + survey, data, budget)
  const split = letter(river, survey, data + budget)
  const text = await trackedText(joined, split)
  expect(text).toContain(`${river}+¶`)
  expect(text).toContain(survey)
  expect(text).toContain(`${data}−¶`)
  expect(text).toContain(budget)
})

test('a paragraph that moved, reworded on the way, is a move of Word', async () => {
  const rest = annual(2025)
    .body.mainText.filter(({ kind }) => kind === 'paragraph')
    .slice(0, 6)
  const moved = paragraph(`${river}${survey}`)
  const reworded = paragraph(`${river}${survey.replace('九月底', '十月底')}`)
  const { docx } = await trackBoth(withBlocks([moved, ...rest]), withBlocks([...rest, reworded]))
  const body = bodyOf(docx)
  const text = shown(body)
  expect(text).toContain(
    '〔<清河沿岸划定生态缓冲带三十二公里，涉及四个乡镇和一个街道。测绘工作由市自然资源和规划局组织，〕〔−九〕〔<月底前完成外业调查。〕<¶',
  )
  expect(text).toContain(
    '〔>清河沿岸划定生态缓冲带三十二公里，涉及四个乡镇和一个街道。测绘工作由市自然资源和规划局组织，〕〔+十〕〔>月底前完成外业调查。〕>¶',
  )
  const names = (element: string) => findAll(body, element).map(({ attributes }) => attributes['w:name'])
  expect(names('w:moveFromRangeStart')).toEqual(['move1'])
  expect(names('w:moveToRangeStart')).toEqual(['move1'])
  expect(findAll(body, 'w:moveFromRangeEnd')).toHaveLength(1)
  expect(findAll(body, 'w:moveToRangeEnd')).toHaveLength(1)
})

test('another level of a heading is a change of its paragraph', async () => {
  const heading = (level: 1 | 2, number: string): Block => ({
    kind: 'heading',
    level,
    number,
    text: '统一测绘口径',
    path: [],
  })
  const old = withBlocks([paragraph(river), heading(2, '（一）'), paragraph(survey)])
  const current = withBlocks([paragraph(river), heading(1, '一、'), paragraph(survey)])
  const body = bodyOf((await trackBoth(old, current)).docx)
  expect(shown(body)).toContain('〔−（一）〕〔+一、〕统一测绘口径')
  const [change] = findAll(body, 'w:pPrChange')
  expect(change && findAll(change, 'w:pStyle')[0]?.attributes['w:val']).toBe('HeadingLevel2')
})

const cell = (text: string) => ({ text, columns: 1, rows: 1 })

const table = (rows: readonly (readonly string[])[]): Table => ({
  kind: 'table',
  caption: '登记信息共享情况',
  header: ['类别', '件数'].map(cell),
  rows: rows.map((row) => row.map(cell)),
  landscape: false,
  path: [],
})

const rowsOf = (body: XmlElement): readonly string[] =>
  findAll(body, 'w:tr').map((row) => {
    const frame = elementsOf(row).find(({ name }) => name === 'w:trPr')
    const mark = elementsOf(frame ?? row).find(({ name }) => name in signs)
    return `${mark ? signs[mark.name] : ' '}${shown(row).join('|')}`
  })

test('rows of a table come and go, cells are changed word by word', async () => {
  const old = withBlocks([
    paragraph(river),
    table([
      ['土地', '120件'],
      ['房屋', '86件'],
      ['林木', '7件'],
    ]),
  ])
  const current = withBlocks([
    paragraph(river),
    table([
      ['土地', '131件'],
      ['林木', '7件'],
      ['海域', '2件'],
    ]),
  ])
  const rows = rowsOf(bodyOf((await trackBoth(old, current)).docx))
  const first = rows.findIndex((row) => row.includes('类别'))
  expect(rows.slice(first, first + 5)).toEqual([
    ' 类别|件数',
    ' 土地|〔−120件〕〔+131件〕',
    '−〔−房屋〕−¶|〔−86件〕−¶',
    ' 林木|7件',
    '+〔+海域〕+¶|〔+2件〕+¶',
  ])
})

test('a picture stays when only its 图题 changed, and a removed one keeps its file', async () => {
  const source = sample('表格报告')
  const { mainText } = source.body
  const renamed = mainText.map((block) =>
    block.kind === 'picture' ? { ...block, caption: '各季度所占比重' } : block,
  )
  const withText = (blocks: readonly Block[]): OfficialDocument => ({
    ...source,
    body: { ...source.body, mainText: blocks },
  })
  const kept = await trackBoth(source, withText(renamed))
  const drawn = findAll(bodyOf(kept.docx), 'w:r').filter((run) => findAll(run, 'w:drawing').length > 0)
  expect(drawn).toHaveLength(1)
  const without = withText(mainText.filter(({ kind }) => kind !== 'picture'))
  const { docx } = await trackBoth(source, without)
  const parts = unzipSync(docx)
  expect(Object.keys(parts).filter((name) => name.startsWith('word/media/'))).toEqual([
    'word/media/old-image1.png',
  ])
  expect(await docxComplaints(docx)).toEqual([])
})

test.each([
  ['two years of one report', annual(2024), annual(2025)],
  ['tables that come', sample('请示'), sample('表格报告')],
  ['tables that go', sample('表格报告'), sample('请示')],
  ['a letter and 纪要', sample('函'), sample('纪要')],
])(
  'the DOCX is valid, always the same, and touches nothing but the text: %s',
  async (_name, old, current) => {
    const { docx, sides } = await trackBoth(old, current)
    expect(await docxComplaints(docx)).toEqual([])
    expect((await trackBoth(old, current)).docx).toEqual(docx)
    const parts = unzipSync(docx)
    const own = unzipSync(sides.new.docx)
    const margins = Object.keys(own).filter((name) => /(?:header|footer)\d|styles|settings/u.test(name))
    expect(margins.length).toBeGreaterThan(2)
    for (const name of margins) expect(parts[name]).toEqual(own[name])
    const revisions = all(bodyOf(docx)).filter(({ attributes }) => attributes['w:author'] !== undefined)
    const ids = revisions.map(({ attributes }) => attributes['w:id'])
    expect(new Set(ids).size).toBe(ids.length)
    expect(revisions.every(({ attributes }) => attributes['w:date']?.startsWith('2026-02-20T00:0'))).toBe(
      true,
    )
  },
)

test('a document against itself has no 修订', async () => {
  const body = bodyOf((await trackBoth(annual(2025), annual(2025))).docx)
  expect(all(body).filter(({ attributes }) => attributes['w:author'] !== undefined)).toEqual([])
})

test('no move stands within another, and each has both its places', async () => {
  for (const seed of [3, 4, 5, 6]) {
    const edited = plantEdits(plantEdits(annual(2025), seed).document, seed + 100).document
    const open: string[] = []
    const names: string[] = []
    for (const { name, attributes } of all(bodyOf((await trackBoth(annual(2025), edited)).docx))) {
      if (/^w:move(?:From|To)RangeStart$/u.test(name)) {
        expect(open).toEqual([])
        open.push(attributes['w:id'] ?? '')
        names.push(`${name.slice(6, -10)} ${attributes['w:name']}`)
      }
      if (/^w:move(?:From|To)RangeEnd$/u.test(name)) expect(open.pop()).toBe(attributes['w:id'])
    }
    expect(open).toEqual([])
    expect(names.length).toBeGreaterThan(3)
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => name.startsWith('From'))).toHaveLength(names.length / 2)
  }
})
