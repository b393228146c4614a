/** LibreOffice as a judge of DOCX: converts to PDF in a private profile, with the open faces standing for the standard ones. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
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
  readonly bold?: boolean
}

const substitutes: readonly Substitute[] = [
  { names: ['仿宋_GB2312', '仿宋', 'FangSong'], family: 'FandolFang', file: 'FandolFang-Regular.otf' },
  { names: ['楷体_GB2312', '楷体', 'KaiTi'], family: 'FandolKai', file: 'FandolKai-Regular.otf' },
  { names: ['黑体', 'SimHei'], family: 'FandolHei', file: 'FandolHei-Regular.otf' },
  { names: ['宋体', 'SimSun'], family: 'FandolSong', file: 'FandolSong-Regular.otf' },
  {
    names: ['方正小标宋简体', '方正小标宋_GBK'],
    family: 'FandolSong',
    file: 'FandolSong-Bold.otf',
    bold: true,
  },
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
export const convertToPdf = async (documents: readonly Uint8Array[]): Promise<Uint8Array[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'hongtou-libreoffice-'))
  try {
    await mkdir(join(folder, 'out'))
    await writeFile(join(folder, 'fonts.conf'), fontsConfiguration(join(folder, 'cache')))
    const inputs = documents.map((_, index) => join(folder, `${index}.docx`))
    await Promise.all(inputs.map((path, index) => writeFile(path, documents[index] ?? new Uint8Array())))
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    await run(
      'soffice',
      [profile, '--headless', '--convert-to', 'pdf', '--outdir', join(folder, 'out'), ...inputs],
      {
        env: { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') },
      },
    )
    return await Promise.all(documents.map((_, index) => readFile(join(folder, 'out', `${index}.pdf`))))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const fontsConfiguration = (cache: string): string =>
  [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
    `<dir>${fontsFolder}</dir><cachedir>${cache}</cachedir>`,
    ...substitutes.flatMap(({ names, family, bold = false }) =>
      names.map((name) => substitution(name, family, bold)),
    ),
    '</fontconfig>',
  ].join('\n')

const substitution = (name: string, family: string, bold: boolean): string =>
  [
    `<match target="pattern"><test name="family" qual="any"><string>${name}</string></test>`,
    `<edit name="family" mode="assign" binding="strong"><string>${family}</string></edit>`,
    bold ? '<edit name="weight" mode="assign" binding="strong"><const>bold</const></edit>' : '',
    '</match>',
  ].join('')
