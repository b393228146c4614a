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

/** What the tags of a PDF show, in the order of the tags. */
export const pdfTaggedText = async (pdf: Uint8Array): Promise<string> => {
  const text = await withPdf(pdf, (path) => runProgram('pdfinfo', ['-enc', 'UTF-8', '-struct-text', path]))
  return text
    .split('\n')
    .map((line) => /^ *"(.*)"$/.exec(line)?.[1] ?? '')
    .join('')
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

const javaFolder = '/usr/share/java'
/** PDFBox's checker of PDF/A-1b, as Debian packs it, with what it needs of a newer Java. */
const preflightParts = [
  'preflight',
  'pdfbox2',
  'fontbox2',
  'xmpbox',
  'commons-logging',
  'javax.activation',
  'jaxb-api',
].map((name) => join(javaFolder, `${name}.jar`))

export const hasPreflight = (): boolean =>
  isInstalled('java') && preflightParts.every((path) => existsSync(path))

/** What Preflight finds wrong, a line each. */
export const preflightComplaints = (pdf: Uint8Array): Promise<readonly string[]> =>
  withPdf(pdf, async (path) => {
    const main = 'org.apache.pdfbox.preflight.Validator_A1b'
    const { stdout } = await run('java', ['-cp', preflightParts.join(delimiter), main, path]).catch(
      (error: { readonly stdout?: string }) => ({ stdout: error.stdout ?? '' }),
    )
    if (!/is (?:not )?a valid PDF\/A-1b file/.test(stdout))
      throw new Error(`Preflight did not check: ${stdout}`)
    return stdout.split('\n').filter((line) => /^\d/.test(line))
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
