/** What laying out may have to tell: it takes fonts and pages, so that `check` does not find it but `build` does. */
import type { RuleNote } from './rule-note.ts'

export const layoutNotes: readonly RuleNote[] = [
  {
    id: 'addressees-moved',
    title: '主送机关移到了版记',
    advice: '主送太多、首页放不下正文时自动移；也可以写“主送位置: 版记”',
  },
  { id: 'colophon-too-tall', title: '版记太高，一面放不下', advice: '减少抄送机关，或者用统称' },
  {
    id: 'first-page-main-text',
    title: '首页没有正文',
    advice: '缩短标题或主送机关，使首页显示正文（GB/T 9704—2012 7.3.3）',
  },
  {
    id: 'font-missing',
    title: '缺少字体',
    advice: '运行 hongtou fonts --install，或者把买来的字体放进 fonts/',
  },
  {
    id: 'glyph-fallback',
    title: '有的字用了别的字体',
    advice: '字体里没有这个字，换用了同一类的下一种字体；付印前看一看',
  },
  { id: 'glyph-missing', title: '哪种字体都没有这个字', advice: '核对这个字；确实要用的，装上有它的字体' },
  {
    id: 'latin-font-missing',
    title: '没有西文字体',
    advice: '运行 hongtou fonts --install，或者把“版式”里的西文字体改回“随中文”',
  },
  {
    id: 'lead-issuer-mark',
    title: '联合行文只印主办机关的标志',
    advice: '机关太多、首页放不下正文时自动这样排',
  },
  { id: 'mark-size', title: '发文机关标志的字号', advice: '改“版式”里的标志字号，或者删去由排版决定' },
  { id: 'picture-scaled', title: '图片缩小了', advice: '图片比版心还大，已经缩到放得下' },
  {
    id: 'rows-tightened',
    title: '末面收紧了行距',
    advice: '末尾差一两行放不下时自动收紧；不想收紧的，增减几行正文',
  },
  {
    id: 'sign-off-alone',
    title: '落款单独在一面',
    advice: '在占满一面的表格、图片后面写一句结束语，或者把它改作附件',
  },
  { id: 'table-too-wide', title: '表格太宽', advice: '减少列，或者写“横排: 是”' },
]
