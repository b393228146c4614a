/** The documents of content/ in both row models: LibreOffice breaks the rows and sides of our DOCX where our pages have them. */
import { readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { nodeFiles } from '../../../src/files/node-files.ts'
import { layOutDocument } from '../../../src/layout/lay-out-document.ts'
import type { LaidOut, Page, TextRun } from '../../../src/layout/page.ts'
import type { HouseStyle } from '../../../src/model/house-style.ts'
import type { OfficialDocument } from '../../../src/model/official-document.ts'
import { readDocument } from '../../../src/reader/read-document.ts'
import { writeDocx } from '../../../src/writers/docx/write-docx.ts'
import { docxOptionsOf } from '../../../src/writers/docx-options-of.ts'
import { hasPoppler } from '../../tools/ink.ts'
import { convertToPdf, readPdfRows, whyNoLibreOffice } from '../../tools/libreoffice.ts'
import { testFonts } from '../../tools/test-fonts.ts'

const reason = whyNoLibreOffice() ?? (hasPoppler() ? undefined : 'poppler-utils are not installed')
if (reason !== undefined) process.stderr.write(`agreement.test.ts skipped: ${reason}\n`)

interface Sample {
  readonly name: string
  readonly document: OfficialDocument
}

const samples: readonly Sample[] = readdirSync('content', { recursive: true, encoding: 'utf8' })
  .filter((name) => basename(name) === '公文.yaml')
  .sort()
  .flatMap((name): readonly Sample[] => {
    const folder = join('content', dirname(name))
    const read = readDocument(nodeFiles, folder, { templateFolders: ['templates'] })
    return read.ok && isFlowing(read.value.document)
      ? [{ name: dirname(name), document: read.value.document }]
      : []
  })

const rowModels: readonly HouseStyle['rowModel'][] = ['standard', 'grid']
const cases = rowModels.flatMap((rowModel) =>
  samples.map(({ name, document }) => ({
    name: `${name} ${rowModel}`,
    document: { ...document, style: { ...document.style, rowModel } },
  })),
)

describe.skipIf(reason !== undefined)('rows and sides', () => {
  let printed: (readonly Rows[])[] = []
  let converted: (readonly Rows[])[] = []

  beforeAll(async () => {
    const laidOut = cases.map(({ document }) => layOut(document))
    const files = await Promise.all(laidOut.map((each) => writeDocx(each.document, docxOptionsOf(each))))
    printed = laidOut.map(({ pages }) => pages.map(rowsOf))
    converted = await Promise.all((await convertToPdf(files)).map(readPdfRows))
  }, 60_000)

  test('there are documents to compare', () => {
    expect(samples.length).toBeGreaterThanOrEqual(10)
  })

  test.each(cases.map(({ name }, index) => ({ name, index })))('$name', ({ index }) => {
    const ours = printed[index] ?? []
    const theirs = converted[index] ?? []
    expect(theirs.flat().join('')).toBe(ours.flat().join(''))
    expect(theirs.map((rows) => rows[0])).toEqual(ours.map((rows) => rows[0]))
    expect(agreement(breaksOf(ours), breaksOf(theirs))).toBeGreaterThanOrEqual(0.99)
  })
})

/** Text of each row of a side, without white space and page number. */
type Rows = readonly string[]

const layOut = (document: OfficialDocument): LaidOut => {
  const result = layOutDocument(document, testFonts())
  if (!result.ok) throw new Error('cannot be laid out')
  return result.value
}

const rowsOf = ({ items }: Page): Rows => {
  const runs = items.filter((item) => item.kind === 'text').filter(({ element }) => element !== 'pageNumber')
  const rows: TextRun[][] = []
  for (const run of runs.toSorted((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1)
    if (row !== undefined && run.baseline - (row[0]?.baseline ?? 0) < 1.5) row.push(run)
    else rows.push([run])
  }
  return rows.map((row) =>
    row
      .toSorted((a, b) => a.x - b.x)
      .map(({ text }) => text)
      .join('')
      .replace(/\s/g, ''),
  )
}

/** Positions in the document's text after which a row ends. */
const breaksOf = (pages: readonly Rows[]): ReadonlySet<number> => {
  let at = 0
  return new Set(
    pages.flat().map((row) => {
      at += row.length
      return at
    }),
  )
}

const agreement = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => {
  const shared = [...a].filter((each) => b.has(each)).length
  return shared / Math.max(1, a.size + b.size - shared)
}

/** Tables and pictures are plain text in the DOCX so far. */
function isFlowing({ body, attachments }: OfficialDocument): boolean {
  const blocks = [body.mainText, ...attachments.map((each) => each.blocks)].flat()
  return blocks.every(({ kind }) => kind === 'heading' || kind === 'paragraph')
}
