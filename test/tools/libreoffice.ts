/** LibreOffice as a judge of DOCX: converts to PDF in a private profile, with the open faces standing for the standard ones. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

const fontsFolder = join(homedir(), '.local', 'share', 'hongtou', 'fonts')

interface Substitute {
  readonly names: readonly string[]
  readonly family: string
  readonly file: string
}

const substitutes: readonly Substitute[] = [
  { names: ['仿宋_GB2312', '仿宋', 'FangSong'], family: 'FandolFang', file: 'FandolFang-Regular.otf' },
  { names: ['楷体_GB2312', '楷体', 'KaiTi'], family: 'FandolKai', file: 'FandolKai-Regular.otf' },
  { names: ['黑体', 'SimHei'], family: 'FandolHei', file: 'FandolHei-Regular.otf' },
  { names: ['宋体', 'SimSun'], family: 'FandolSong', file: 'FandolSong-Regular.otf' },
  { names: ['方正小标宋简体', '方正小标宋_GBK'], family: 'FandolBiao', file: 'FandolSong-Bold.otf' },
  { names: ['Times New Roman'], family: 'Tinos', file: 'Tinos_400Regular.ttf' },
]

/** Why documents cannot be converted here; undefined when they can. */
export const whyNoLibreOffice = (): string | undefined => {
  const found = (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => existsSync(join(folder, 'soffice')))
  if (!found) return 'soffice is not installed'
  const missing = substitutes
    .filter(({ file }) => !existsSync(join(fontsFolder, file)))
    .map(({ file }) => file)
  return missing.length === 0 ? undefined : `fonts missing in ${fontsFolder}: ${missing.join(', ')}`
}

/** Converts all of them in one run, which costs little more than one; the PDFs come in the same order. */
export const convertToPdf = (documents: readonly Uint8Array[]): Promise<Uint8Array[]> =>
  convertDocuments(documents, 'pdf')

/** fodt: OpenDocument as one file of XML, which shows what LibreOffice understood. */
export const convertDocuments = async (
  documents: readonly Uint8Array[],
  format: 'pdf' | 'fodt',
): Promise<Uint8Array[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'hongtou-libreoffice-'))
  try {
    await mkdir(join(folder, 'fonts'))
    await Promise.all(substitutes.map(({ family, file }) => copyFont(file, family, join(folder, 'fonts'))))
    await writeFile(join(folder, 'fonts.conf'), fontsConfiguration(folder))
    const inputs = documents.map((_, index) => join(folder, `${index}.docx`))
    await Promise.all(inputs.map((path, index) => writeFile(path, documents[index] ?? new Uint8Array())))
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    await run('soffice', [profile, '--headless', '--convert-to', format, '--outdir', folder, ...inputs], {
      env: { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') },
    })
    return await Promise.all(documents.map((_, index) => readFile(join(folder, `${index}.${format}`))))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The rows of each side as poppler reads them, without white space and page number; the cells of a table's row from left to right. */
export const readPdfRows = async (pdf: Uint8Array): Promise<string[][]> => {
  const folder = await mkdtemp(join(tmpdir(), 'hongtou-rows-'))
  try {
    const path = join(folder, 'document.pdf')
    await writeFile(path, pdf)
    const { stdout } = await run('pdftotext', ['-bbox', '-enc', 'UTF-8', path, '-'], { maxBuffer: 1 << 26 })
    return stdout.split('<page ').slice(1).map(rowsOfPage)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface Word {
  readonly x: number
  /** Its middle. */
  readonly y: number
  readonly text: string
}

const rowsOfPage = (page: string): string[] => {
  const [, width = 0, height = 0] = (/width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? []).map(Number)
  const isTurned = width > height
  const words = [...page.matchAll(wordPattern)]
    .map(
      ([, x, top, bottom, text = '']): Word => ({
        x: Number(x),
        y: (Number(top) + Number(bottom)) / 2,
        text: decodeXml(text).replace(/\s/g, ''),
      }),
    )
    .filter(({ text, x, y }) => text !== '' && (isTurned ? x > leftOfTurned : y < height - footPt))
  return joinWords(words)
}

const wordPattern = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="[\d.-]+" yMax="([\d.-]+)">([^<]*)<\/word>/g

/** Page numbers stand outside of these, pt: 33 mm. */
const footPt = 93.5
const leftOfTurned = 93.5

/** Faces of a row differ in where their boxes lie, pt. */
const sameRow = 5.5

const joinWords = (words: readonly Word[]): string[] => {
  const rows: Word[][] = []
  for (const word of words.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1)
    if (row !== undefined && word.y - (row[0]?.y ?? 0) < sameRow) row.push(word)
    else rows.push([word])
  }
  return rows.map((row) =>
    row
      .toSorted((a, b) => a.x - b.x)
      .map(({ text }) => text)
      .join(''),
  )
}

const decodeXml = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

/** LibreOffice takes a face by the family inside its file, where Song's bold face bears the family of the regular one. */
const copyFont = async (file: string, family: string, folder: string): Promise<void> => {
  if (file.startsWith(family)) return symlink(join(fontsFolder, file), join(folder, file))
  const bytes = await readFile(join(fontsFolder, file))
  for (const encoding of ['latin1', 'utf16le'] as const) {
    const own = bigEndian(Buffer.from('FandolSong', encoding), encoding)
    const other = bigEndian(Buffer.from(family, encoding), encoding)
    for (let at = bytes.indexOf(own); at >= 0; at = bytes.indexOf(own, at + 1)) other.copy(bytes, at)
  }
  await writeFile(join(folder, file), bytes)
}

const bigEndian = (bytes: Buffer, encoding: 'latin1' | 'utf16le'): Buffer =>
  encoding === 'utf16le' ? bytes.swap16() : bytes

const fontsConfiguration = (folder: string): string =>
  [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
    `<dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'cache')}</cachedir>`,
    ...substitutes.flatMap(({ names, family }) => names.map((name) => substitution(name, family))),
    '</fontconfig>',
  ].join('\n')

const substitution = (name: string, family: string): string =>
  [
    `<match target="pattern"><test name="family" qual="any"><string>${name}</string></test>`,
    `<edit name="family" mode="assign" binding="strong"><string>${family}</string></edit></match>`,
  ].join('')
