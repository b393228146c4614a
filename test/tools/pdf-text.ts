/** Reads finished PDFs back with Poppler's programs, and says when they are not there. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export const isInstalled = (program: string): boolean =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .some((folder) => ['', '.exe'].some((ending) => existsSync(join(folder, program + ending))))

/** What a test's name says when it cannot run here. */
export const unlessMissing = (program: string): string =>
  isInstalled(program) ? '' : ` (skipped: ${program} is not installed)`

/** Title, Author, Pages and so on. */
export const pdfInfo = async (pdf: Uint8Array): Promise<ReadonlyMap<string, string>> => {
  const text = await withPdf(pdf, (path) => runProgram('pdfinfo', ['-enc', 'UTF-8', '-isodates', path]))
  return new Map(
    text.split('\n').flatMap((line) => {
      const match = /^([^:]+):\s+(.*)$/.exec(line)
      return match === null ? [] : [[match[1] ?? '', match[2] ?? ''] as const]
    }),
  )
}

export interface FontLine {
  readonly name: string
  readonly isEmbedded: boolean
  readonly isSubset: boolean
  /** Has a table from glyphs back to characters, so that text can be searched and copied. */
  readonly hasText: boolean
}

export const pdfFonts = async (pdf: Uint8Array): Promise<readonly FontLine[]> => {
  const text = await withPdf(pdf, (path) => runProgram('pdffonts', [path]))
  return text
    .split('\n')
    .slice(2)
    .flatMap((line) => {
      const match = /^(\S+)\s.*\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$/.exec(line)
      if (match === null) return []
      const [, name = '', embedded, subset, unicode] = match
      return [
        { name, isEmbedded: embedded === 'yes', isSubset: subset === 'yes', hasText: unicode === 'yes' },
      ]
    })
}

/** What qpdf finds wrong; empty when nothing. */
export const qpdfComplaint = (pdf: Uint8Array): Promise<string> =>
  withPdf(pdf, async (path) => {
    try {
      await run('qpdf', ['--check', path])
      return ''
    } catch (error) {
      return String(error)
    }
  })

const runProgram = async (program: string, args: readonly string[]): Promise<string> => {
  const { stdout } = await run(program, [...args], { maxBuffer: 1 << 26 })
  return stdout
}

const withPdf = async <T>(pdf: Uint8Array, use: (path: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'hongtou-pdf-'))
  try {
    const path = join(folder, 'in.pdf')
    await writeFile(path, pdf)
    return await use(path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
