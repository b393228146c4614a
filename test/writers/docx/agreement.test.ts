/** The documents of content/ in both row models, and with the other choices of a house style: LibreOffice breaks the rows and sides of our DOCX where our pages have them. */
import { readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { nodeFiles } from '../../../src/files/node-files.ts'
import { layOutDocument } from '../../../src/layout/lay-out-document.ts'
import type { LaidOut } from '../../../src/layout/page.ts'
import type { HouseStyle } from '../../../src/model/house-style.ts'
import type { OfficialDocument } from '../../../src/model/official-document.ts'
import { readDocument } from '../../../src/reader/read-document.ts'
import { writeDocx } from '../../../src/writers/docx/write-docx.ts'
import { docxOptionsOf } from '../../../src/writers/docx-options-of.ts'
import { hasPoppler } from '../../tools/ink.ts'
import { convertToPdf, readPdfRows, whyNoLibreOffice } from '../../tools/libreoffice.ts'
import { breakAgreement, type Rows, rowsOf, withoutRepeatedCaptions } from '../../tools/row-agreement.ts'
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
    return read.ok ? [{ name: dirname(name), document: read.value.document }] : []
  })

const houses: Readonly<Record<string, Partial<HouseStyle>>> = {
  standard: { rowModel: 'standard' },
  grid: { rowModel: 'grid' },
  'Times New Roman': { rowModel: 'standard', latinFont: 'times', boldLevel3: true },
}
const cases = Object.entries(houses).flatMap(([house, choices]) =>
  samples.map(({ name, document }) => ({
    name: `${name} ${house}`,
    document: { ...document, style: { ...document.style, ...choices } },
  })),
)

describe.skipIf(reason !== undefined)('rows and sides', () => {
  let printed: (readonly Rows[])[] = []
  let converted: (readonly Rows[])[] = []

  beforeAll(async () => {
    const laidOut = cases.map(({ document }) => layOut(document))
    const files = await Promise.all(laidOut.map((each) => writeDocx(each.document, docxOptionsOf(each))))
    printed = laidOut.map(({ pages }) => pages.map(rowsOf))
    const read = await Promise.all((await convertToPdf(files)).map(readPdfRows))
    converted = read.map((pages, index) => withoutRepeatedCaptions(pages, cases[index]?.document))
  }, 60_000)

  test('there are documents to compare', () => {
    expect(samples.length).toBeGreaterThanOrEqual(10)
  })

  test.each(cases.map(({ name }, index) => ({ name, index })))('$name', ({ index }) => {
    const ours = printed[index] ?? []
    const theirs = converted[index] ?? []
    expect(theirs.flat().join('')).toBe(ours.flat().join(''))
    expect(theirs.map((rows) => rows[0])).toEqual(ours.map((rows) => rows[0]))
    expect(breakAgreement(ours, theirs)).toBeGreaterThanOrEqual(0.99)
  })
})

const layOut = (document: OfficialDocument): LaidOut => {
  const result = layOutDocument(document, testFonts())
  if (!result.ok) throw new Error('cannot be laid out')
  return result.value
}
