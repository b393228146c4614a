// Who is measured: each contestant prepares what it needs and then names one command line to run again and again.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { substituteFonts } from './peers/fonts-conf.mjs'
import { installTypst } from './peers/install-typst.mjs'
import { pdfmakeDefinition } from './peers/pdfmake-definition.mjs'
import { typstFonts } from './peers/typst-fonts.mjs'
import { typstSource } from './peers/typst-source.mjs'
import { xelatexSource } from './peers/xelatex-source.mjs'
import { command, fontsFolder, root, sampleFolder } from './sample.mjs'

/**
 * `prepare` gets a temporary folder and the sample's text, and returns { file, args, env?, cwd?, before?, product? }, or throws
 * with the reason why there is nothing to measure. `before` runs before each round's clock; `product` gives the file that was made.
 */
export const contestants = [
  { id: 'pdf', name: '红头：PDF', prepare: (folder) => hongtou(folder, 'pdf') },
  { id: 'docx', name: '红头：DOCX', prepare: (folder) => hongtou(folder, 'docx') },
  { id: 'both', name: '红头：PDF + DOCX', prepare: (folder) => hongtou(folder, 'pdf,docx') },
  { id: 'first', name: '红头：PDF + DOCX，缓存是空的', prepare: (folder) => firstHongtou(folder) },
  { id: 'typst', name: 'Typst：PDF', prepare: (folder, parts) => typst(folder, parts) },
  { id: 'xelatex', name: 'XeLaTeX + ctex 两遍：PDF', prepare: (folder, parts) => xelatex(folder, parts) },
  { id: 'libreoffice', name: 'LibreOffice：DOCX → PDF', prepare: (folder) => libreOffice(folder) },
  { id: 'pdfmake', name: 'pdfmake 照说明书写：PDF', prepare: (folder, parts) => pdfmake(folder, parts) },
  { id: 'node', name: '空转：node -e 0', prepare: () => ({ file: process.execPath, args: ['-e', '0'] }) },
]

const hongtou = (folder, formats) => {
  if (!existsSync(command)) throw new Error('还没有编译，先运行 npm run build')
  const output = join(folder, 'output')
  const args = [command, 'build', sampleFolder, '-f', formats, '-o', output, '--force']
  const product = () => join(output, nameOf(output, formats.includes('pdf') ? '.pdf' : '.docx'))
  return { file: process.execPath, args, cwd: root, product }
}

/** As on a machine where it has never run: what earlier runs noted about fonts is gone. */
const firstHongtou = (folder) => {
  const cache = join(folder, 'cache')
  const env = { ...process.env, XDG_CACHE_HOME: cache, LOCALAPPDATA: cache }
  const before = () => rmSync(cache, { recursive: true, force: true })
  return { ...hongtou(folder, 'pdf,docx'), env, before }
}

const nameOf = (folder, ending) =>
  readdirSync(folder).find((name) => name.endsWith(ending)) ?? `没有${ending}`

const runner = (name) => fileURLToPath(new URL(`./peers/${name}`, import.meta.url))

const typst = (folder, parts) => {
  const source = join(folder, 'report.typ')
  writeFileSync(source, typstSource(parts))
  const product = join(folder, 'report.pdf')
  const args = [runner('typst-run.mjs'), installTypst(), typstFonts(folder), source, product]
  return { file: process.execPath, args, product: () => product }
}

/** Nothing of the round before is left for the first pass. */
const xelatex = (folder, parts) => {
  if (!isOnPath('xelatex'))
    throw new Error(
      '没有 xelatex；Debian、Ubuntu 用 apt-get install --no-install-recommends texlive-xetex texlive-lang-chinese 安装（下载 136 MB，占 500 MB）',
    )
  writeFileSync(join(folder, 'report.tex'), xelatexSource(parts, fontsFolder))
  const pass = 'xelatex -interaction=batchmode -halt-on-error report.tex >xelatex.txt'
  const before = () => rmSync(join(folder, 'report.aux'), { force: true })
  const product = () => join(folder, 'report.pdf')
  return { file: 'sh', args: ['-c', `${pass} && ${pass}`], cwd: folder, before, product }
}

const isOnPath = (program) =>
  (process.env.PATH ?? '').split(delimiter).some((path) => existsSync(join(path, program)))

/** The same DOCX, a private profile, the same faces under the names the DOCX asks for. */
const libreOffice = (folder) => {
  if (!isOnPath('soffice')) throw new Error('没有 soffice，运行 npm run tools 安装')
  const { file, args, product } = hongtou(folder, 'docx')
  execFileSync(file, args, { cwd: root, stdio: 'ignore' })
  const fontsConf = join(folder, 'fonts.conf')
  writeFileSync(fontsConf, substituteFonts(fontsFolder, join(folder, 'fontconfig')))
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  const target = join(folder, 'soffice')
  return {
    file: 'soffice',
    args: [profile, '--headless', '--convert-to', 'pdf', '--outdir', target, product()],
    env: { ...process.env, FONTCONFIG_FILE: fontsConf },
    product: () => join(target, nameOf(target, '.pdf')),
  }
}

const pdfmake = (folder, parts) => {
  const source = join(folder, 'report.json')
  writeFileSync(source, JSON.stringify(pdfmakeDefinition(parts)))
  const product = join(folder, 'report.pdf')
  const args = [runner('pdfmake-run.mjs'), fontsFolder, source, product]
  return { file: process.execPath, args, product: () => product }
}
