// Who is measured: each contestant prepares what it needs and then names one command line to run again and again.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { substituteFonts } from './fonts-conf.mjs'
import { command, fontsFolder, root, sampleFolder } from './sample.mjs'
import { typstSource } from './typst-source.mjs'

/** `prepare` returns { file, args, env? }, or throws with the reason why there is nothing to measure. `folder` is temporary. */
export const contestants = [
  { name: '红头：PDF', prepare: (folder) => hongtou(folder, 'pdf') },
  { name: '红头：DOCX', prepare: (folder) => hongtou(folder, 'docx') },
  { name: '红头：PDF + DOCX', prepare: (folder) => hongtou(folder, 'pdf,docx') },
  { name: 'LibreOffice：DOCX → PDF', isReference: true, prepare: (folder) => libreOffice(folder) },
  { name: 'Typst：PDF', prepare: (folder) => typst(folder) },
  { name: '空转：node -e 0', prepare: () => ({ file: process.execPath, args: ['-e', '0'] }) },
]

const hongtou = (folder, formats) => {
  if (!existsSync(command)) throw new Error('还没有编译，先运行 npm run build')
  const args = [command, 'build', sampleFolder, '-f', formats, '-o', join(folder, 'output'), '--force']
  return { file: process.execPath, args, cwd: root }
}

/** The same DOCX, a private profile, the same faces under the names the DOCX asks for. */
const libreOffice = (folder) => {
  const found = (process.env.PATH ?? '').split(delimiter).some((path) => existsSync(join(path, 'soffice')))
  if (!found) throw new Error('没有 soffice，运行 npm run tools 安装')
  const { file, args } = hongtou(folder, 'docx')
  execFileSync(file, args, { cwd: root, stdio: 'ignore' })
  const docx = readdirSync(join(folder, 'output')).find((name) => name.endsWith('.docx'))
  const fontsConf = join(folder, 'fonts.conf')
  writeFileSync(fontsConf, substituteFonts(fontsFolder, join(folder, 'fontconfig')))
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  const target = ['--headless', '--convert-to', 'pdf', '--outdir', join(folder, 'soffice')]
  return {
    file: 'soffice',
    args: [profile, ...target, join(folder, 'output', docx)],
    env: { ...process.env, FONTCONFIG_FILE: fontsConf },
    product: join(folder, 'soffice', docx.replace(/docx$/, 'pdf')),
  }
}

const typstPackage = '@myriaddreamin/typst-ts-node-compiler@0.7.0'

/** Installed on demand, outside the project's own dependencies. */
const typst = async (folder) => {
  const packages = join(root, 'node_modules/.cache/hongtou-bench')
  if (!canLoad(packages)) {
    mkdirSync(packages, { recursive: true })
    if (!existsSync(join(packages, 'package.json'))) writeFileSync(join(packages, 'package.json'), '{}\n')
    console.error(`安装对照用的 ${typstPackage} …`)
    const args = [
      'install',
      '--prefix',
      packages,
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      typstPackage,
    ]
    execFileSync('npm', args, { stdio: ['ignore', 'ignore', 'pipe'], shell: process.platform === 'win32' })
  }
  const source = join(folder, 'report.typ')
  writeFileSync(source, await typstSource())
  const runner = fileURLToPath(new URL('./typst-run.mjs', import.meta.url))
  const product = join(folder, 'typst.pdf')
  return { file: process.execPath, args: [runner, packages, fontsFolder, source, product], product }
}

const canLoad = (packages) => {
  try {
    createRequire(join(packages, 'package.json')).resolve('@myriaddreamin/typst-ts-node-compiler')
    return true
  } catch {
    return false
  }
}
