/** hongtou fonts: what each role draws with, why, and what is missing. */
import { relative } from 'node:path'
import { findFontFiles, installedFontsFolder } from '../../files/font-folders.ts'
import { createFontSet, type FontOrigin, type FontSet, type RoleCandidate } from '../../fonts/font-set.ts'
import { roleNames } from '../../model/terms.ts'
import { type FontRole, fontRoles, typefaceRoles } from '../../standard/typeface.ts'
import type { ExitCode, Io } from '../io.ts'
import { fontsFolder } from '../workspace.ts'

export const runFonts = async (
  options: { readonly install?: boolean; readonly json?: boolean },
  io: Io,
): Promise<ExitCode> => {
  if (options.install === true) {
    const { installOpenFonts } = await import('../install-open-fonts.ts')
    const code = installOpenFonts(installedFontsFolder(), io)
    if (code !== 0) return code
  }
  const fonts = createFontSet(findFontFiles(fontsFolder(io)))
  if (options.json === true)
    io.out(
      `${JSON.stringify(
        fontRoles.map((role) => roleReport(fonts, role)),
        null,
        2,
      )}\n`,
    )
  else printReport(fonts, io)
  return typefaceRoles.every((role) => fonts.mainFace(role) !== undefined) ? 0 : 1
}

const originNames: Readonly<Record<FontOrigin, string>> = {
  project: '项目 fonts/',
  system: '系统',
  installed: '开源字体',
}

/** Fandol, Noto and 霞鹜 stand in for the licensed faces. 西文 as wide as Times New Roman is as good. */
const isStandIn = ({ matched }: RoleCandidate): boolean => /Fandol|Noto|LXGW/.test(matched)

const roleReport = (fonts: FontSet, role: FontRole) => {
  const [first, ...rest] = fonts.candidates[role]
  const face = fonts.mainFace(role)
  return {
    role: roleNames[role],
    font: face?.names.postScriptName ?? null,
    file: first?.file.path ?? null,
    origin: first === undefined ? null : originNames[first.file.origin],
    reason: first === undefined ? '没有找到' : reasonFor(first),
    covered: face === undefined ? 0 : repertoire(role).filter((codePoint) => face.has(codePoint)).length,
    fallbacks: rest.map(({ file }) => file.path),
  }
}

const reasonFor = (candidate: RoleCandidate): string => {
  const standIn = isStandIn(candidate) ? '，是开源代用字体，印发前请确认本单位是否要求标准字体' : ''
  return `按名称“${candidate.matched}”选用${standIn}`
}

/** CJK 基本区 as of GBK, 20,902 characters: a measure of how many names a face can print. */
const basicIdeographs = Array.from({ length: 0x9fa5 - 0x4e00 + 1 }, (_, index) => 0x4e00 + index)

/** What a plain keyboard types. */
const basicLatin = Array.from({ length: 0x7e - 0x20 + 1 }, (_, index) => 0x20 + index)

const repertoire = (role: FontRole): readonly number[] => (role === 'latin' ? basicLatin : basicIdeographs)

const printReport = (fonts: FontSet, io: Io): void => {
  for (const role of fontRoles) {
    const report = roleReport(fonts, role)
    if (report.font === null) {
      io.out(`${report.role}：没有找到${role === 'latin' ? latinUse : ''}\n`)
      continue
    }
    io.out(
      `${report.role}：${report.font}（${report.origin}）\n  文件 ${shorten(report.file, io)}\n  缘由 ${report.reason}\n`,
    )
    const kind = role === 'latin' ? '数字、字母和半角符号' : '基本汉字'
    io.out(`  收字 ${kind} ${repertoire(role).length} 个中有 ${report.covered} 个\n`)
    io.out(`  缺字时 ${fallbackText(report.fallbacks, role, io)}\n`)
  }
  for (const file of [...fonts.unreadable, ...fonts.damaged()])
    io.out(`读不了的字体文件：${shorten(file.path, io)}（不完整、已经损坏，或者不是 TTF、OTF）\n`)
  for (const path of unusedProjectFiles(fonts, io)) {
    io.out(`认不出用途的字体：${path}（改名为 仿宋、小标宋、楷体、黑体、宋体或西文即可使用）\n`)
  }
  if (typefaceRoles.some((role) => fonts.mainFace(role) === undefined)) {
    io.err('缺字体，排不了版。运行 hongtou fonts --install 安装开源字体，或者把字体文件放进 fonts/。\n')
  }
}

const latinUse = '（版式的西文字体是 Times New Roman 时才用；没有就用中文字体的数字和字母）'

const fallbackText = (files: readonly string[], role: FontRole, io: Io): string => {
  const all = files.map((file) => shorten(file, io))
  if (role === 'latin') return [...all, '用中文字体的'].join('、')
  return all.length === 0 ? '没有后备字体' : `依次用 ${all.join('、')}`
}

const unusedProjectFiles = (fonts: FontSet, io: Io): readonly string[] => {
  const used = new Set([
    ...fontRoles.flatMap((role) => fonts.candidates[role].map(({ file }) => file.path)),
    ...fonts.unreadable.map(({ path }) => path),
  ])
  return findFontFiles(fontsFolder(io))
    .filter(({ path, origin }) => origin === 'project' && !used.has(path))
    .map(({ path }) => shorten(path, io))
}

const shorten = (path: string | null, io: Io): string => {
  const short = relative(io.cwd, path ?? '')
  return short.startsWith('..') ? (path ?? '') : short
}
