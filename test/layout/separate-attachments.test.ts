/** 附件分订 (7.3.7): the document ends with its 版记, each attachment has sides of its own. */
import { expect, test } from 'vitest'
import type { LaidOut } from '../../src/layout/page.ts'
import type { OfficialDocument } from '../../src/model/official-document.ts'
import { notice, oneRowParagraphs } from '../tools/documents.ts'
import { layOut } from './lay-out.ts'
import { colophonTop, textRows, textRuns } from './printed-rows.ts'

const boundApart = (changes: Parameters<typeof notice>[0] = {}): OfficialDocument => ({
  ...notice({
    body: { attachmentList: ['渡口安全检查记录表', '渡口名录'] },
    attachments: [
      { serial: 1, title: '渡口安全检查记录表', blocks: oneRowParagraphs(30) },
      { serial: 2, title: '渡口名录', blocks: oneRowParagraphs(3) },
    ],
    ...changes,
  }),
  attachmentsBoundApart: true,
})

const attachmentsOf = (document: OfficialDocument): readonly LaidOut[] =>
  layOut(document).separateAttachments ?? []

test('R-7.3.7-e the document is without its attachments and ends with its 版记 on an even side', () => {
  const { pages } = layOut(boundApart())
  const elements = pages.flatMap(textRuns).map(({ element }) => element)
  expect(elements).toContain('attachmentList')
  expect(elements).not.toContain('attachmentMark')
  expect(elements).not.toContain('attachmentTitle')
  expect(pages).toHaveLength(2)
  expect(colophonTop(pages[1] ?? fail())).toBeDefined()
})

test('R-7.3.7-e an attachment bound apart begins with 发文字号 and 附件N, flush left on row 1, its title on row 3', () => {
  const [first, second, ...more] = attachmentsOf(boundApart())
  expect(more).toEqual([])
  expect(first?.separate).toEqual({ name: '附件1', mark: '滨政发〔2025〕8号附件1' })
  expect(second?.separate?.mark).toBe('滨政发〔2025〕8号附件2')
  const [mark, title] = textRows(first?.pages[0] ?? fail())
  expect(mark?.text).toBe('滨政发〔2025〕8号附件1')
  expect(mark?.left).toBeCloseTo(28, 0)
  expect(mark?.runs.map(({ role, row }) => [role, row])).toEqual([['heiti', 1]])
  expect(title?.text).toBe('渡口安全检查记录表')
  expect(title?.runs[0]?.row).toBe(3)
})

test('R-7.3.7-e each is numbered from 1, without 版头 and 版记', () => {
  const [first, second] = attachmentsOf(boundApart())
  expect(first?.pages.map(({ number }) => number)).toEqual([1, 2])
  expect(second?.pages.map(({ number }) => number)).toEqual([1])
  for (const page of [...(first?.pages ?? []), ...(second?.pages ?? [])]) {
    expect(colophonTop(page)).toBeUndefined()
    expect(textRuns(page).map(({ element }) => element)).not.toContain('issuerMark')
  }
})

test('the only one has no serial; a document without a number gives only 附件', () => {
  const only = { title: '渡口名录', blocks: oneRowParagraphs(1) }
  expect(attachmentsOf(boundApart({ attachments: [only] }))[0]?.separate).toEqual({
    name: '附件',
    mark: '滨政发〔2025〕8号附件',
  })
  const plain = boundApart({ masthead: null, colophon: null, attachments: [only] })
  expect(attachmentsOf(plain)[0]?.separate?.mark).toBe('附件')
})

test('attachments that are bound with the document make no files of their own', () => {
  expect(layOut({ ...boundApart(), attachmentsBoundApart: false }).separateAttachments).toBeUndefined()
})

const fail = (): never => {
  throw new Error('a side is missing')
}
