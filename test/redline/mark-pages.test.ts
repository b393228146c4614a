/** The printed 花脸稿: what is struck through, what is underlined, and what is left when either goes. */
import { describe, expect, test } from 'vitest'
import { compareDocuments } from '../../src/diff/compare-documents.ts'
import { nodeFiles } from '../../src/files/node-files.ts'
import type { Page, RuleLine, TextRun } from '../../src/layout/page.ts'
import type { OfficialDocument } from '../../src/model/official-document.ts'
import { readDocument } from '../../src/reader/read-document.ts'
import { layOutRedline } from '../../src/redline-document.ts'
import { plantEdits } from '../diff/generated-edits.ts'
import { layOut } from '../layout/lay-out.ts'
import { testFonts } from '../tools/test-fonts.ts'

const read = (folder: string): OfficialDocument => {
  const outcome = readDocument(nodeFiles, folder, { templateFolders: ['templates'] })
  if (!outcome.ok) throw new Error(folder)
  return outcome.value.document
}

const redline = (old: OfficialDocument, current: OfficialDocument): readonly Page[] => {
  const comparison = compareDocuments({ document: old, name: '旧' }, { document: current, name: '新' })
  const outcome = layOutRedline({ old, new: current, comparison, fonts: testFonts })
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'))
  return outcome.value.pages
}

interface Character {
  readonly character: string
  readonly struck: boolean
  readonly underlined: boolean
}

/** Which lines a character's middle lies over: through it, or at its foot. */
const charactersOf = (run: TextRun, rules: readonly RuleLine[]): readonly Character[] => {
  const em = run.sizePt * (25.4 / 72)
  let pen = run.x
  return Array.from(run.text).map((character, index) => {
    const middle = pen + (run.advances[index] ?? 0) / 2
    pen += run.advances[index] ?? 0
    const over = rules.filter(({ x0, x1 }) => x0 <= middle && middle <= x1)
    const rise = over.map(({ y }) => (run.baseline - y) / em)
    return {
      character,
      struck: rise.some((height) => height > 0.2 && height < 0.6),
      underlined: rise.some((height) => height < -0.1 && height > -0.45),
    }
  })
}

const body = new Set([
  'title',
  'addressees',
  'heading',
  'paragraph',
  'note',
  'cc',
  'attachmentTitle',
  'table',
])

const printed = (pages: readonly Page[], keeps: (character: Character) => boolean): string =>
  pages
    .flatMap(({ items }) => {
      const rules = items.filter(
        (item) => item.kind === 'rule' && item.colour === 'red',
      ) as readonly RuleLine[]
      const runs = items.filter(
        (item) => item.kind === 'text' && body.has(item.element) && !item.turned,
      ) as readonly TextRun[]
      return runs.flatMap((run) =>
        charactersOf(
          run,
          rules.filter(({ element }) => element === run.element),
        ),
      )
    })
    .filter(keeps)
    .map(({ character }) => character)
    .join('')
    .replace(/\s/gu, '')

const all = (document: OfficialDocument): string => printed(layOut(document).pages, () => true)

const annual = (year: number): OfficialDocument => read(`content/${year}/法治政府建设年度报告`)

describe.each([
  ['two years of one report', annual(2024), annual(2025)],
  ['a report and its edits', annual(2025), plantEdits(annual(2025), 7).document],
  ['edits taken back', plantEdits(annual(2024), 11).document, annual(2024)],
])('%s', (_name, old, current) => {
  const pages = redline(old, current)

  test('without what is underlined it is the old text', () => {
    expect(printed(pages, ({ underlined }) => !underlined)).toBe(all(old))
  })

  test('without what is struck through it is the new text', () => {
    expect(printed(pages, ({ struck }) => !struck)).toBe(all(current))
  })

  test('no line leaves the page, and page 1 explains the signs', () => {
    const rules = pages.flatMap(({ items }) => items).filter((item) => item.kind === 'rule')
    expect(rules.every(({ x0, x1 }) => x0 >= 20 && x1 <= 208)).toBe(true)
    const legend =
      pages[0]?.items.filter((item) => item.kind === 'text' && item.element === 'revisionNote') ?? []
    expect(legend.map((item) => (item.kind === 'text' ? item.text : '')).join('')).toContain(
      '删去的文字新增的文字',
    )
  })
})

test('a changed 文号 stands struck in small type above the new one', () => {
  const [page] = redline(annual(2024), annual(2025))
  const runs = (page?.items ?? []).filter((item) => item.kind === 'text') as readonly TextRun[]
  const old = runs.find(
    ({ element, text }) => element === 'revisionNote' && text.includes('滨政文〔2024〕9号'),
  )
  const current = runs.find(({ element }) => element === 'documentNumber')
  expect(old?.sizePt).toBe(9)
  expect((current?.baseline ?? 0) - (old?.baseline ?? 0)).toBeGreaterThan(4)
})

test('a document against itself has no mark but the legend’s', () => {
  const rules = redline(annual(2025), annual(2025))
    .flatMap(({ items }) => items)
    .filter((item) => item.kind === 'rule')
  expect(
    rules.filter(
      ({ colour, element }) =>
        colour === 'red' && element !== 'revisionNote' && element !== 'mastheadSeparator',
    ),
  ).toEqual([])
})

test('rows of a table that came, went and changed', () => {
  const sample = read('content/格式样例/表格报告')
  const index = sample.body.mainText.findIndex((block) => block.kind === 'table' && !block.landscape)
  const table = sample.body.mainText[index]
  if (table?.kind !== 'table') throw new Error('no table')
  const cell = (text: string) => ({ text, columns: 1, rows: 1 })
  const simple = {
    kind: 'table',
    landscape: false,
    path: table.path,
    header: [cell('类别'), cell('收到')],
  } as const
  const withRows = (rows: readonly (readonly [string, string])[]): OfficialDocument => ({
    ...sample,
    body: {
      ...sample.body,
      mainText: sample.body.mainText.with(index, { ...simple, rows: rows.map((row) => row.map(cell)) }),
    },
  })
  const old = withRows([
    ['行政处罚', '12'],
    ['行政许可', '5'],
    ['行政强制', '1'],
  ])
  const current = withRows([
    ['行政处罚', '14'],
    ['行政许可', '5'],
    ['行政检查', '3'],
  ])
  const pages = redline(old, current)
  expect(printed(pages, ({ underlined }) => !underlined)).toBe(all(old))
  expect(printed(pages, ({ struck }) => !struck)).toBe(all(current))
})
