import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { compareDocuments } from '../../../src/diff/compare-documents.ts'
import type { Comparison } from '../../../src/diff/comparison.ts'
import { writeHtmlReport } from '../../../src/diff/reports/html/write-html-report.ts'
import { plantEdits } from '../generated-edits.ts'
import { annualReport } from '../read-sample.ts'
import { compareReports } from '../small-report.ts'
import { markedCells, textWithout } from './marked-text.ts'
import { hostileReports, movedParts, twoTables, twoYears } from './sample-comparisons.ts'

const options = { fold: true, limit: 50 }
const yearsPage = writeHtmlReport(twoYears(), options)

test('equal comparisons give equal bytes', () => {
  expect(writeHtmlReport(twoYears(), options)).toBe(yearsPage)
})

describe('one file that needs nothing else', () => {
  test('it refers to nothing outside', () => {
    expect(yearsPage).not.toMatch(/https?:|url\(|@import|<link|<iframe|<img|\bsrc=|\bsrcset=/u)
    const targets = [...yearsPage.matchAll(/href="([^"]*)"/gu)].map(([, target = '']) => target)
    expect(targets.filter((target) => !target.startsWith('#'))).toEqual([])
  })

  test('every link leads to a place of the page', () => {
    const ids = new Set([...yearsPage.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id))
    const targets = [...yearsPage.matchAll(/href="#([^"]*)"/gu)].map(([, target]) => target)
    expect(targets.length).toBeGreaterThan(100)
    expect(targets.filter((target) => !ids.has(target))).toEqual([])
    expect(ids.size).toBe([...yearsPage.matchAll(/ id="/gu)].length)
  })

  test('nothing runs but its own script and style, known by their hashes', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/u.exec(yearsPage)?.[1] ?? ''
    const hashOf = (element: string): string => {
      const body = new RegExp(`<${element}>([\\s\\S]*?)</${element}>`, 'u').exec(yearsPage)?.[1] ?? ''
      return `&#39;sha256-${createHash('sha256').update(body).digest('base64')}&#39;`
    }
    expect(policy).toContain('default-src &#39;none&#39;')
    expect(policy).toContain(`script-src ${hashOf('script')}`)
    expect(policy).toContain(`style-src ${hashOf('style')}`)
    expect(policy).not.toContain('unsafe')
    expect(yearsPage).not.toMatch(/<[a-z][^>]*\s(?:style|on[a-z]+)=/u)
  })
})

describe('text never becomes markup', () => {
  const page = writeHtmlReport(hostileReports(), options)

  test('tags, quotes and entities are shown as they are written', () => {
    expect(page.match(/<script/gu)).toHaveLength(1)
    expect(page).not.toContain('<img')
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(page).toContain('&amp;lt;已经转义&amp;gt;')
    expect(page).toContain('&quot;&gt;&lt;svg onload=alert(3)&gt;')
  })

  test('characters that turn the direction or cannot be seen are named and kept apart', () => {
    const outside = page.replaceAll(/<bdi class="invisible"[^>]*>.<\/bdi>/gu, '')
    expect(page).toContain('data-code="U+202E"')
    expect(page).toContain('data-code="U+200B"')
    expect(outside.replaceAll(/="[^"]*"/gu, '')).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B]/u)
  })
})

/** Rows of text, tables apart: their cells are matched by key, not by order. */
const expectTexts = (comparison: Comparison, page: string): void => {
  const blocks = comparison.alignedBlocks.filter(({ kind }) => kind !== 'table')
  const cells = markedCells(page)
  const visible = (text: string | undefined): string => text ?? ''
  expect(cells.map((cell) => textWithout('ins', cell))).toEqual(blocks.map(({ old }) => visible(old?.text)))
  expect(cells.map((cell) => textWithout('del', cell))).toEqual(
    blocks.map(({ new: current }) => visible(current?.text)),
  )
}

/** Where the marks of a change are, so that the keys find it. */
const changesIn = (page: string): ReadonlySet<number> =>
  new Set([...page.matchAll(/ data-change="(\d+)"/gu)].map(([, index]) => Number(index)))

describe('without its insertions it is the old text, without its deletions the new one', () => {
  test('the two sample years', () => {
    expectTexts(twoYears(), yearsPage)
    expect(changesIn(yearsPage).size).toBe(twoYears().changes.length)
  })

  test('text with markup in it', () => {
    expectTexts(hostileReports(), writeHtmlReport(hostileReports(), options))
  })

  test('edits planted at random, each change with a mark to go to', () => {
    const report = annualReport(2025)
    for (let seed = 1; seed <= 12; seed += 1) {
      const edited = plantEdits(report, seed).document
      const comparison = compareDocuments({ document: report, name: '旧' }, { document: edited, name: '新' })
      const page = writeHtmlReport(comparison, options)
      expectTexts(comparison, page)
      expect(changesIn(page).size).toBe(comparison.changes.length)
    }
  })
})

describe('what it tells', () => {
  test('a table by its rows and cells', () => {
    const page = writeHtmlReport(twoTables(), options)
    const row = (key: string): string =>
      page.split('<tr').find((line) => line.includes(`<th scope="row">`) && line.includes(key)) ?? ''
    expect(row('云山县')).toMatch(/<del [^>]*>60<\/del><ins [^>]*>66<\/ins>/u)
    expect(row('滨海县')).toContain('k-removed')
    expect(row('新城区')).toContain('k-added')
    expect(row('江城区')).not.toMatch(/<(?:del|ins)/u)
    expect(changesIn(page).size).toBe(twoTables().changes.length)
  })

  test('a sentence that moved with the words that changed on the way', () => {
    const page = writeHtmlReport(movedParts(), options)
    const moved = /<ins class="moved-here" data-change="\d+">(.*?)<\/ins><\/div>/u.exec(page)?.[1] ?? ''
    expect(textWithout('ins', moved)).toContain('请大家')
    expect(moved).toMatch(/<del class="k-changed">大家<\/del><ins class="k-changed">各单位<\/ins>/u)
    expectTexts(movedParts(), page)
  })

  test('equal documents', () => {
    const page = writeHtmlReport(compareReports({}, {}), options)
    expect(page).toContain('两份公文没有差别。')
    expect(page).toContain('要素没有变化。')
  })

  test('what only follows from the year is folded unless asked for', () => {
    expect(yearsPage).toMatch(/<body class="side off-renumbered off-year"/u)
    expect(writeHtmlReport(twoYears(), { ...options, fold: false })).toMatch(/<body class="side"/u)
  })
})
