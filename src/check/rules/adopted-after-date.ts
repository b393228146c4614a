/** 审议通过的日期不晚于成文日期。 */
import { formatDate, parseDate } from '../../text/dates.ts'
import { compareDates } from '../calendar.ts'
import { isMainText } from '../main-text.ts'
import { findMatches, type Rule } from '../rule.ts'

export const adoptedAfterDate: Rule = {
  id: 'adopted-after-date',
  title: '晚于成文的审议日期',
  severity: 'error',
  clause: '《党政机关公文处理工作条例》第九条（十二）',
  reason: '成文日期是会议通过或者负责人签发的日期，正文说已经通过的会议不会开在它后面。',
  hint: '核对正文里的日期和成文日期',
  bad: '正文: [本办法已经2025年5月9日市人民政府常务会议审议通过。]',
  good: '正文: [本办法已经2025年4月9日市人民政府常务会议审议通过。]',

  check: ({ document: { body }, texts }) => {
    const issued = body.signOff.documentDate
    if (!issued) return []
    return findMatches(
      texts.filter(isMainText),
      /(?<![待须需应拟])(?:已经|业经|经)(\d{4}年\d{1,2}月\d{1,2}日)[^。；]{0,40}?(?:审议|讨论|表决|研究)?(?:通过|同意)/gu,
      ([, text = '']) => {
        const adopted = parseDate(text)
        return adopted && compareDates(adopted, issued) > 0
          ? { message: `正文说${text}已经通过，成文日期是${formatDate(issued)}。` }
          : undefined
      },
    )
  },
}
