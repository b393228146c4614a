/** 书名号不用大于号、小于号代替。 */
import { isProse } from '../prose.ts'
import { findMatches, type Rule } from '../rule.ts'

export const angleBrackets: Rule = {
  id: 'angle-brackets',
  title: '用“<>”代替书名号',
  severity: 'error',
  clause: 'GB/T 15834—2011 4.15.2',
  reason: '书名号是“《》”，书名号里再用书名号是“〈〉”，不能用小于号、大于号代替。',
  bad: "正文: ['转发《滨江市水利局关于贯彻<河道管理办法>的通知》。']",
  good: '正文: [转发《滨江市水利局关于贯彻〈河道管理办法〉的通知》。]',

  check: ({ texts }) =>
    findMatches(
      texts.filter(isProse),
      /(?<![\d\w])(?:<<([^<>《》]*\p{Script=Han}[^<>《》]*)>>|<([^<>《》]*\p{Script=Han}[^<>《》]*)>)(?!\d)/gu,
      (match, { text }) => {
        const inner = (match[1] ?? match[2] ?? '').trim()
        const isInside = text.lastIndexOf('《', match.index) > text.lastIndexOf('》', match.index)
        const right = isInside ? `〈${inner}〉` : `《${inner}》`
        return { message: `“${match[0]}”应为“${right}”。`, hint: '改用书名号', replacement: right }
      },
    ),
}
