/** What the layout tells the writer: fonts that lack, and what was done to keep 正文 on page 1. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { FontSet } from '../fonts/font-set.ts'
import { roleNames } from '../model/terms.ts'
import { mmPerPt } from '../standard/page-geometry.ts'
import { typefaceRoles } from '../standard/typeface.ts'
import type { LayoutContext } from './flow.ts'
import type { Page } from './page.ts'

export const mainTextNotOnFirstPage: Diagnostic = {
  rule: 'first-page-main-text',
  severity: 'warning',
  path: ['body', 'mainText'],
  clause: 'GB/T 9704—2012 7.3.3',
  message: '首页放不下正文，标准要求公文首页必须显示正文',
  hint: '缩短标题，或者用“版式”里的“标志字号”缩小发文机关标志',
}

export const addresseesMoved: Diagnostic = {
  rule: 'addressees-moved',
  severity: 'info',
  path: ['body', 'addressees'],
  clause: 'GB/T 9704—2012 7.3.2',
  message: '主送机关太多，首页放不下正文，已移到版记',
}

export const leadIssuerOnly: Diagnostic = {
  rule: 'lead-issuer-mark',
  severity: 'info',
  path: ['masthead', 'issuerMark'],
  clause: '党政机关公文处理工作条例 第九条（四）',
  message: '联合行文的机关太多，首页放不下正文，发文机关标志只用主办机关的',
}

export const colophonTooTall: Diagnostic = {
  rule: 'colophon-too-tall',
  severity: 'error',
  path: ['colophon'],
  clause: 'GB/T 9704—2012 7.4',
  message: '版记太长，一面放不下',
  hint: '主送机关和抄送机关用规范化简称或者同类型机关统称，如“各县（市、区）人民政府”',
}

/** Nothing can stand on the side of a 横排 table or a full-side picture, so the 落款 after it has one of its own. */
export const signOffAlone: Diagnostic = {
  rule: 'sign-off-alone',
  severity: 'warning',
  path: ['body', 'signOff'],
  clause: 'GB/T 9704—2012 7.3.5.5',
  message: '落款前面是占满一面的表格或图片，落款单独在一面，面上没有正文',
  hint: '在后面写一句结束语，如“特此报告。”，或者把表格、图片改作附件',
}

/** One note for all sides whose rows came closer (7.3.5.5). */
export const tightenedNotes = (pages: readonly Page[], { rows }: LayoutContext): readonly Diagnostic[] => {
  const sides = pages.flatMap(({ tightenedPitch }, index) =>
    tightenedPitch === undefined
      ? []
      : [`第${index + 1}面由${inPoints(rows.pitch)}磅改为${inPoints(tightenedPitch)}磅`],
  )
  if (sides.length === 0) return []
  return [
    {
      rule: 'rows-tightened',
      severity: 'info',
      path: ['body', 'signOff'],
      clause: 'GB/T 9704—2012 7.3.5.5',
      message: `末尾差一两行放不下，行距收紧了一点：${sides.join('，')}`,
      hint: '不想收紧的，删减或者增加几行正文',
    },
  ]
}

const inPoints = (mm: number): string => (mm / mmPerPt).toFixed(1)

export const missingRoles = (fonts: FontSet): readonly Diagnostic[] =>
  typefaceRoles
    .filter((role) => fonts.mainFace(role) === undefined)
    .map((role) => ({
      rule: 'font-missing',
      severity: 'error',
      message: `没有找到${roleNames[role]}字体`,
      hint: '运行 hongtou fonts --install 安装开源字体，或者把字体文件（TTF/OTF）放进 fonts/；运行 hongtou fonts 查看详情',
    }))

export const missingLatin = ({ fonts, style }: LayoutContext): readonly Diagnostic[] =>
  style.latinFont === 'times' && fonts.mainFace('latin') === undefined
    ? [
        {
          rule: 'latin-font-missing',
          severity: 'warning',
          message: '版式的西文字体是 Times New Roman，但是没有找到，数字和字母仍用中文字体的',
          hint: '运行 hongtou fonts --install 安装同样宽窄的开源字体 Tinos，或者把 Times New Roman 的字体文件（TTF/OTF）放进 fonts/',
        },
      ]
    : []
