/** 句内括号的末尾通常不用点号。 */
import { isProse } from '../prose.ts'
import { findMatches, type Rule } from '../rule.ts'

export const markBeforeBracket: Rule = {
  id: 'mark-before-bracket',
  title: '后括号前的点号',
  severity: 'warning',
  clause: 'GB/T 15834—2011 附录B.2.2',
  reason: '注释句子里某个词语的括号，末尾通常不用点号。',
  bad: '正文: [各县（包括开发区、高新区，）要落实防汛责任。]',
  good: '正文: [各县（包括开发区、高新区）要落实防汛责任。]',

  check: ({ texts }) =>
    findMatches(texts.filter(isProse), /（[^（）]*?([。，、；：])）/gu, (match, { text }) => {
      const [found, mark = ''] = match
      const before = text.slice(0, match.index)
      // A bracket after a whole sentence holds a sentence of its own, with its own 。.
      if (mark === '。' && (before === '' || /[。！？：][”’]?$/u.test(before))) return undefined
      return {
        message: `后括号前面的“${mark}”多了。`,
        hint: `删去“${mark}”`,
        ...(found.length <= 40 && { replacement: `${found.slice(0, -2)}）` }),
      }
    }),
}
