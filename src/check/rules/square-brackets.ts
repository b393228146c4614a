/** 汉字内容不用半角方括号。 */
import { isProse } from '../prose.ts'
import { findMatches, type Rule } from '../rule.ts'

export const squareBrackets: Rule = {
  id: 'square-brackets',
  title: '半角方括号',
  severity: 'warning',
  clause: 'GB/T 15834—2011 4.9.2',
  reason: '汉语文稿的括号有“（）”“［］”“〔〕”“【】”四种，没有半角的方括号。',
  hint: '注释用“（）”，发文字号的年份用“〔〕”',
  bad: '正文: ["各县[区]要落实防汛责任。"]',
  good: '正文: [各县（区）要落实防汛责任。]',

  check: ({ texts }) =>
    findMatches(texts.filter(isProse), /\[[^[\]]*\p{Script=Han}[^[\]]*\]/gu, ([found]) => ({
      message: `“${found}”用了半角方括号。`,
    })),
}
