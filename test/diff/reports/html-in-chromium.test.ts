import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Comparison } from '../../../src/diff/comparison.ts'
import { writeHtmlReport } from '../../../src/diff/reports/html/write-html-report.ts'
import { findChromium, keepContexts, launchChromium, openPage, type PageOptions } from './chromium.ts'
import { contrastsOf, focusedEnd, isInWindow, isUnderlined, styleOf } from './in-page.ts'
import { hostileReports, movedParts, twoTables, twoYears } from './sample-comparisons.ts'

const program = findChromium()

describe.skipIf(program === undefined)('the HTML report in Chromium', () => {
  let browser: Browser
  let contextWith: ReturnType<typeof keepContexts>
  let folder: string
  const files = new Map<Comparison, string>()

  beforeAll(async () => {
    browser = await launchChromium(program ?? '')
    contextWith = keepContexts(browser)
    folder = await mkdtemp(join(tmpdir(), 'hongtou-html-'))
  })
  afterAll(async () => {
    await browser?.close()
    await rm(folder, { recursive: true, force: true })
  })

  const open = async (comparison: Comparison, options: PageOptions = {}) => {
    const file = files.get(comparison) ?? join(folder, `${files.size}.html`)
    if (!files.has(comparison)) await writeFile(file, writeHtmlReport(comparison, { fold: true, limit: 50 }))
    files.set(comparison, file)
    return openPage(await contextWith(options), pathToFileURL(file).href)
  }

  /** Does that with the page, which must not have fetched anything nor complained by then. */
  const use = async (
    comparison: Comparison,
    act: (page: Page) => Promise<void>,
    options: PageOptions = {},
  ): Promise<void> => {
    const { page, requests, complaints } = await open(comparison, options)
    await act(page)
    expect({ requests, complaints }).toEqual({ requests: [], complaints: [] })
    await page.close()
  }

  test('text that tries to be markup does nothing', () =>
    use(hostileReports(), async (page) => {
      expect(await page.title()).toBe('比对：关于<i>斜体</i>的报告')
      expect(await page.locator('main img, main svg, main script, h1 i').count()).toBe(0)
      expect(await page.locator('.text', { hasText: '<img src=x onerror=alert(4)>照旧。' }).count()).toBe(1)
      await page.keyboard.press('n')
    }))

  test('side by side and in one', () =>
    use(movedParts(), async (page) => {
      const old = page.locator('.row.paragraph.changed .old').first()
      const removed = page.locator('.row.paragraph.changed .text del.k-changed').first()
      expect([await old.isVisible(), await removed.isVisible()]).toEqual([true, false])
      await page.keyboard.press('s')
      expect([await old.isVisible(), await removed.isVisible()]).toEqual([false, true])
      await page.getByRole('button', { name: '左右对照' }).click()
      expect([await old.isVisible(), await removed.isVisible()]).toEqual([true, false])
      expect(await page.getByRole('button', { name: '左右对照' }).getAttribute('aria-pressed')).toBe('true')
    }))

  test('the place in the text is kept when the view changes', () =>
    use(twoYears(), async (page) => {
      const row = page.locator('.row', { hasText: '深化行政审批制度改革' }).first()
      await row.evaluate((element) => element.scrollIntoView({ block: 'start' }))
      await page.keyboard.press('s')
      expect(await isInWindow(row)).toBe(true)
    }))

  test('a kind switched off is plain text, and is not gone to', () =>
    use(twoYears(), async (page) => {
      const total = await countShown(page)
      const added = page.locator('.row.paragraph.added ins').first()
      expect(await isUnderlined(added)).toBe(true)
      const button = page.getByRole('button', { name: /^新增/u })
      const count = Number(await button.locator('.count').textContent())
      await button.click()
      expect(await button.getAttribute('aria-pressed')).toBe('false')
      expect(await isUnderlined(added)).toBe(false)
      expect(await countShown(page)).toBe(total - count)
      await page.keyboard.press('2')
      expect(await page.locator('.row.paragraph.removed').first().isVisible()).toBe(true)
      await page.keyboard.press('s')
      expect(await page.locator('.row.paragraph.removed').first().isVisible()).toBe(false)
    }))

  test('years and ordinals are folded until switched on', () =>
    use(twoYears(), async (page) => {
      const year = page.locator('.text ins.k-year').first()
      expect(await isUnderlined(year)).toBe(false)
      await page.getByRole('button', { name: /^年份/u }).click()
      expect(await isUnderlined(year)).toBe(true)
    }))

  test('keys go from change to change and round', () =>
    use(twoYears(), async (page) => {
      const total = await countShown(page)
      const position = page.locator('#position')
      await page.keyboard.press('n')
      expect(await position.textContent()).toBe(`第 1 处，共 ${total} 处`)
      await page.keyboard.press('j')
      await page.keyboard.press('n')
      expect(await position.textContent()).toBe(`第 3 处，共 ${total} 处`)
      for (const key of ['p', 'k', 'p']) await page.keyboard.press(key)
      expect(await position.textContent()).toBe(`第 ${total} 处，共 ${total} 处`)
      expect(await isInWindow(page.locator('.current').last())).toBe(true)
    }))

  test('filters by keyboard alone', () =>
    use(twoYears(), async (page) => {
      await page.keyboard.press('f')
      await page.keyboard.press('ArrowRight')
      const focused = page.locator(':focus')
      expect(await focused.textContent()).toMatch(/^删去/u)
      await page.keyboard.press('Space')
      expect(await focused.getAttribute('aria-pressed')).toBe('false')
      expect(await styleOf(focused, 'outline-style')).toBe('solid')
    }))

  test('help opens, keeps the other keys, and closes', () =>
    use(movedParts(), async (page) => {
      await page.keyboard.press('?')
      expect(await page.getByRole('dialog').isVisible()).toBe(true)
      await page.keyboard.press('s')
      expect(await page.locator('body').getAttribute('class')).toContain('side')
      await page.keyboard.press('Escape')
      expect(await page.getByRole('dialog').isVisible()).toBe(false)
    }))

  test('unchanged paragraphs are put away and brought back', () =>
    use(movedParts(), async (page) => {
      const staying = page.locator('.row', { hasText: '第3段没有改动' })
      await page.keyboard.press('c')
      expect(await staying.isVisible()).toBe(false)
      await page.getByRole('button', { name: '6 段没有改动，点开看' }).click()
      expect(await staying.isVisible()).toBe(true)
      await page.keyboard.press('c')
      expect(await page.locator('.unchanged-run').count()).toBe(0)
    }))

  test('the two places of a move lead to each other, in both views', () =>
    use(movedParts(), async (page) => {
      for (const view of ['side', 'inline']) {
        if (view === 'inline') await page.keyboard.press('s')
        const links = page.locator('a.move:visible')
        for (const number of new Set(
          await links.evaluateAll((all) => all.map((link) => link.dataset.move)),
        )) {
          const at = (end: string) =>
            page.locator(`a.move[data-move="${number}"][data-end="${end}"]:visible`).first()
          await at('old').click()
          expect(await focusedEnd(page)).toEqual([number, 'new'])
          expect(await isInWindow(at('new'))).toBe(true)
          await page.keyboard.press('Enter')
          expect(await focusedEnd(page)).toEqual([number, 'old'])
        }
        expect(await links.count()).toBeGreaterThanOrEqual(4)
      }
    }))

  test('the outline counts what is shown, and jumps', () =>
    use(twoYears(), async (page) => {
      const inText = page.locator('.outline li.level-1 > a > .count')
      const sum = async (): Promise<number> =>
        (await inText.allTextContents()).reduce((total, text) => total + Number(text || 0), 0)
      const elements = await page.locator('#elements tr[data-change]').count()
      expect(await sum()).toBe((await countShown(page)) - elements)
      await page.keyboard.press('3')
      expect(await sum()).toBeLessThan(await countShown(page))
      await page.locator('.outline').getByText('二、存在的不足和原因').click()
      expect(await isInWindow(page.locator('.row.heading', { hasText: '二、存在的不足和原因' }))).toBe(true)
      await page.keyboard.press('n')
      expect(await isInWindow(page.locator('.row.current'))).toBe(true)
      expect(await page.locator('.row.current').textContent()).toContain('（二）行政执法质量不均衡')
    }))

  test('figures are sorted by number, both ways, and back', () =>
    use(twoYears(), async (page) => {
      const column = page.locator('#figures tbody tr td:nth-child(5)')
      const values = async (): Promise<number[]> =>
        (await column.evaluateAll((cells) => cells.map((cell) => cell.dataset.value))).flatMap((value) =>
          value === undefined ? [] : [Number(value)],
        )
      const before = await values()
      const header = page.locator('#figures thead th').nth(4)
      await header.getByRole('button').click()
      expect(await header.getAttribute('aria-sort')).toBe('descending')
      expect(await values()).toEqual(before.toSorted((a, b) => b - a))
      expect(await column.last().getAttribute('data-value')).toBeNull()
      await header.getByRole('button').click()
      expect(await values()).toEqual(before.toSorted((a, b) => a - b))
      await header.getByRole('button').click()
      expect(await header.getAttribute('aria-sort')).toBe('none')
      expect(await values()).toEqual(before)
    }))

  test('figures are shown by what happened to them, and lead to their place', () =>
    use(twoYears(), async (page) => {
      await page.locator('[data-figures="new"]').click()
      expect(await page.locator('#figures tr.new:visible').count()).toBe(0)
      expect(await page.locator('#figures tr.large:visible').count()).toBeGreaterThan(0)
      const link = page.locator('#figures tr.large a').first()
      const row = page.locator((await link.getAttribute('href')) ?? '')
      await link.click()
      expect(await isInWindow(row)).toBe(true)
    }))

  test('on paper: A4, no controls, strokes in black', () =>
    use(
      twoYears(),
      async (page) => {
        await page.keyboard.press('s')
        await page.emulateMedia({ media: 'print' })
        for (const control of ['.toolbar', '.outline', '#figures .switches'])
          expect(await page.locator(control).isVisible()).toBe(false)
        const removed = page.locator('.text del.k-changed').first()
        expect(await styleOf(removed, 'color')).toBe('rgb(0, 0, 0)')
        expect(await styleOf(removed, 'text-decoration-line')).toBe('line-through')
        expect(await styleOf(page.locator('body'), 'background-color')).toBe('rgb(255, 255, 255)')
        const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
        const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/u.exec(pdf)
        expect([Math.round(Number(box?.[1])), Math.round(Number(box?.[2]))]).toEqual([595, 842])
        expect(Number(/\/Type \/Pages\s[^>]*?\/Count (\d+)/u.exec(pdf)?.[1])).toBeGreaterThan(5)
      },
      { colorScheme: 'dark' },
    ))

  test.each(['light', 'dark'] as const)('marks can be read: %s', (colorScheme) =>
    use(
      movedParts(),
      async (page) => {
        await page.keyboard.press('s')
        const marks = page.locator('.legend del, .legend ins, .sign span, .move, .count, .explanation')
        const ratios = await contrastsOf(marks)
        expect(ratios.length).toBeGreaterThan(10)
        expect(Math.min(...ratios)).toBeGreaterThan(4.5)
      },
      { colorScheme },
    ),
  )

  test('tables have headers, and every button a name', () =>
    use(twoTables(), async (page) => {
      expect(
        await page
          .getByRole('row', { name: /滨海县/u })
          .first()
          .getByRole('rowheader')
          .textContent(),
      ).toBe('滨海县')
      expect(await page.locator('.compared').getByRole('columnheader').allTextContents()).toEqual([
        '地区',
        '收案',
        '结案',
      ])
      for (const button of await page.getByRole('button').all())
        expect((await button.getAttribute('aria-label')) ?? (await button.textContent())).not.toBe('')
      expect(await page.getByRole('deletion').count()).toBeGreaterThan(0)
    }))

  test('without scripts it reads as it is', () =>
    use(
      movedParts(),
      async (page) => {
        expect(await page.locator('.toolbar').isVisible()).toBe(false)
        expect(await page.getByText('组织演练').first().isVisible()).toBe(true)
      },
      { javaScriptEnabled: false },
    ))

  test('on a telephone the two texts are one', () =>
    use(
      movedParts(),
      async (page) => {
        expect(await page.locator('.row .old:visible').count()).toBe(0)
        const width = await page.locator('html').evaluate((element) => element.scrollWidth)
        expect(width).toBeLessThanOrEqual(400)
      },
      { viewport: { width: 400, height: 800 } },
    ))
})

const countShown = async (page: Page): Promise<number> =>
  Number(/共 (\d+) 处/u.exec((await page.locator('#position').textContent()) ?? '')?.[1])
