/** Puts the open fonts in place: Fandol out of Debian's texlive-lang-chinese without installing TeX, Noto Serif SC for rare characters and Tinos for 西文 from npm. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fontFileAt } from '../files/font-folders.ts'
import { writeFileAtomically } from '../files/node-files.ts'
import { openFace } from '../fonts/face.ts'
import { fontconfigPath, fontconfigText } from './fontconfig.ts'
import type { ExitCode, Io } from './io.ts'

interface OpenFont {
  readonly name: string
  readonly licence: string
  readonly files: readonly string[]
  /** Fetches the files into a temporary folder; the paths found, or undefined when it could not. */
  fetch(folder: string, io: Io): readonly string[] | undefined
}

export const installOpenFonts = (target: string, io: Io): ExitCode => {
  io.err(`把开源字体放进 ${target}\n`)
  mkdirSync(target, { recursive: true })
  for (const font of [fandol, notoSerif, tinos]) {
    if (font.files.every((file) => isWhole(join(target, file)))) {
      io.err(`${font.name}：已经装好。\n`)
      continue
    }
    const folder = mkdtempSync(join(tmpdir(), 'hongtou-fonts-'))
    try {
      io.err(`${font.name}（${font.licence}）：\n`)
      const found = font.fetch(folder, io)
      if (found === undefined || !font.files.every((file) => found.some((path) => basename(path) === file))) {
        io.err(byHand(font, target))
        if (font === fandol) return 1
        continue
      }
      for (const path of found) place(path, target)
      io.err('  装好了。\n')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  showToOtherPrograms(target, io)
  return 0
}

/** LibreOffice asks fontconfig; without this it would show a DOCX in boxes. */
const showToOtherPrograms = (target: string, io: Io): void => {
  if (process.platform !== 'linux') return
  const path = fontconfigPath(homedir(), process.env.XDG_CONFIG_HOME)
  const text = fontconfigText(target)
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return
  writeFileAtomically(path, text)
  io.err(`写了 ${path}，LibreOffice 等程序也能用上这些字体。\n`)
}

/** A file that broke is fetched again. */
const isWhole = (path: string): boolean =>
  existsSync(path) && openFace(path, fontFileAt(path, 'installed').source) !== undefined

const place = (path: string, target: string): void =>
  writeFileAtomically(join(target, basename(path)), readFileSync(path))

const texFolder = 'usr/share/texlive/texmf-dist/fonts/opentype/public/fandol'

const fandol: OpenFont = {
  name: 'Fandol 仿宋、楷体、黑体、宋体',
  licence: 'GPL 加字体例外',
  files: [
    'FandolFang-Regular.otf',
    'FandolKai-Regular.otf',
    'FandolHei-Regular.otf',
    'FandolSong-Regular.otf',
    'FandolSong-Bold.otf',
  ],
  fetch(folder, io) {
    const installed = join('/', texFolder)
    if (existsSync(installed)) return fontsIn(installed)
    const download = (): boolean => run('apt-get', ['download', 'texlive-lang-chinese'], folder, io)
    if (!download() && !(updateLists(folder, io) && download())) return undefined
    const deb = readdirSync(folder).find((name) => name.endsWith('.deb'))
    if (deb === undefined || !run('dpkg-deb', ['-x', deb, 'unpacked'], folder, io)) return undefined
    return fontsIn(join(folder, 'unpacked', texFolder))
  },
}

const notoSerif: OpenFont = {
  name: 'Noto Serif SC（补生僻字）',
  licence: 'SIL OFL 1.1',
  files: ['NotoSerifSC_400Regular.ttf', 'NotoSerifSC_700Bold.ttf'],
  fetch: (folder, io) =>
    fromNpm(
      '@expo-google-fonts/noto-serif-sc@0.4.3',
      ['400Regular/NotoSerifSC_400Regular.ttf', '700Bold/NotoSerifSC_700Bold.ttf'],
      folder,
      io,
    ),
}

const tinos: OpenFont = {
  name: 'Tinos（西文，字宽同 Times New Roman）',
  licence: 'SIL OFL 1.1',
  files: ['Tinos_400Regular.ttf'],
  fetch: (folder, io) =>
    fromNpm('@expo-google-fonts/tinos@0.4.2', ['400Regular/Tinos_400Regular.ttf'], folder, io),
}

const fromNpm = (
  name: string,
  files: readonly string[],
  folder: string,
  io: Io,
): readonly string[] | undefined => {
  if (!run('npm', ['pack', '--silent', name], folder, io)) return undefined
  const archive = readdirSync(folder).find((file) => file.endsWith('.tgz'))
  const wanted = files.map((file) => `package/${file}`)
  if (archive === undefined || !run('tar', ['-xzf', archive, ...wanted], folder, io)) return undefined
  return wanted.map((file) => join(folder, file))
}

const fontsIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /^Fandol(Fang|Kai|Hei|Song)/.test(name))
        .map((name) => join(folder, name))
    : []

/** Package lists are missing on a fresh machine; updating them needs root. */
const updateLists = (folder: string, io: Io): boolean =>
  process.getuid?.() === 0
    ? run('apt-get', ['update'], folder, io)
    : run('sudo', ['-n', 'apt-get', 'update'], folder, io)

const run = (command: string, args: readonly string[], cwd: string, io: Io): boolean => {
  io.err(`  ${[command, ...args].join(' ')}\n`)
  const result = spawnSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'], timeout: 15 * 60_000 })
  if (result.status === 0) return true
  const reason = result.error?.message ?? result.stderr?.toString().trim().split('\n').at(-1) ?? ''
  io.err(`  没有成功：${reason}\n`)
  return false
}

const byHand = (font: OpenFont, target: string): string =>
  `  没能自动装上 ${font.name}。请自己取得下面这些文件，放进 ${target} 或者项目的 fonts/：
    ${font.files.join('、')}
  Fandol 在 CTAN 的 fandol 包里（macOS、Windows 也这样装），Noto Serif SC 和 Tinos 在 Google Fonts；
  或者把本单位有授权的仿宋、小标宋、楷体、黑体、宋体（TTF、OTF）放进项目的 fonts/。
`
