/** Real reports, in the optional folder ../shared/reports: imported, read back and compared character by character. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { importText } from '../../src/importer/import-text.ts'
import { layOutDocument } from '../../src/layout/lay-out-document.ts'
import type { OfficialDocument } from '../../src/model/official-document.ts'
import { writers } from '../../src/writers/index.ts'
import { readPdfText } from '../tools/ink.ts'
import { isInstalled, unlessMissing } from '../tools/pdf-text.ts'
import { testFonts } from '../tools/test-fonts.ts'
import { characters, printDocument } from './print-document.ts'
import { printFolder } from './print-folder.ts'
import { readBack } from './read-back.ts'

const folder = fileURLToPath(new URL('../../../shared/reports', import.meta.url))

interface RealReport {
  readonly prefix: string
  /** What extraction did to the rows, undone by hand; row numbers from 1. */
  readonly mend: (row: string, line: number) => string
  readonly headings: readonly [first: number, second: number]
  readonly runIn: number
  readonly enumerations: number
  /** Kinds and rows of what must be compared with the original. */
  readonly warnings: readonly string[]
}

const reports: readonly RealReport[] = [
  {
    prefix: '000',
    mend: (row, line) => (line === 344 ? '' : row),
    headings: [3, 16],
    runIn: 16,
    enumerations: 0,
    warnings: ['missing -'],
  },
  {
    prefix: '002',
    mend: (row, line) => (line === 43 ? row.slice(1) : row).replace(/^#+ /u, ''),
    headings: [4, 25],
    runIn: 0,
    enumerations: 10,
    warnings: ['missing -', 'joined 27', 'repeat 43'],
  },
  {
    prefix: '003',
    mend: (row) => row,
    headings: [5, 9],
    runIn: 7,
    enumerations: 3,
    warnings: ['missing -', 'numbering 8'],
  },
]

describe.skipIf(!existsSync(folder))('real reports', () => {
  describe.each(reports)('$prefix', ({ prefix, mend, headings, runIn, enumerations, warnings }) => {
    const name = existsSync(folder)
      ? (readdirSync(folder).find((entry) => entry.startsWith(prefix)) ?? '')
      : ''
    const source = existsSync(folder) ? readFileSync(join(folder, name), 'utf8') : ''
    const { files, notes } = importText(source, { name })
    const expected = characters(
      source
        .split('\n')
        .map((row, index) => mend(row, index + 1))
        .join('\n'),
    )

    test('keeps every character, as the files stand', () => {
      expect(characters(printFolder(files))).toBe(expected)
    })

    test('keeps every character, as the reader reads them', () => {
      expect(characters(printDocument(readBack(files)))).toBe(expected)
    })

    test.skipIf(!isInstalled('pdftotext'))(
      `keeps every character, as the PDF prints them${unlessMissing('pdftotext')}`,
      async () => {
        const document = readBack(files)
        const laidOut = layOutDocument(document, testFonts())
        if (!laidOut.ok) throw new Error(laidOut.diagnostics.map(({ message }) => message).join('\n'))
        const pdf = await writers.pdf({
          document,
          laidOut: laidOut.value,
          fonts: testFonts(),
          date: new Date(0),
        })
        const printed = (await readPdfText(pdf)).map((page) => page.replace(/—\d+—$/u, '')).join('')
        expect(characters(printed)).toBe(expected)
      },
    )

    test('finds every heading and 列举', () => {
      const { body } = readBack(files)
      expect([headingsOf(body, 1).length, headingsOf(body, 2).length]).toEqual(headings)
      expect(body.mainText.filter((block) => block.kind === 'paragraph' && block.runIn)).toHaveLength(runIn)
      expect(body.mainText.filter((block) => block.kind === 'paragraph' && block.items)).toHaveLength(
        enumerations,
      )
      const numbered = body.mainText.filter(
        (block) =>
          block.kind === 'paragraph' &&
          /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])/u.test(block.text),
      )
      expect(numbered).toEqual([])
    })

    test('asks for comparison only where it must', () => {
      const found = notes
        .filter(({ severity }) => severity !== 'info')
        .map(({ kind, line }) => `${kind} ${line ?? '-'}`)
      expect(found).toEqual(warnings)
    })
  })
})

const headingsOf = ({ mainText }: OfficialDocument['body'], level: number): unknown[] =>
  mainText.filter((block) =>
    block.kind === 'heading'
      ? block.level === level
      : block.kind === 'paragraph' && block.runIn?.level === level,
  )
