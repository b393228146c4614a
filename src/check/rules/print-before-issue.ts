/** 印发日期不早于成文日期。 */

import { formatDate } from '../../text/dates.ts'
import { compareDates } from '../calendar.ts'
import type { Rule } from '../rule.ts'

export const printBeforeIssue: Rule = {
  id: 'print-before-issue',
  title: '早于成文的印发日期',
  severity: 'error',
  clause: '《党政机关公文处理工作条例》第九条（十七）',
  reason: '印发日期是公文的送印日期，送印在签发之后，不会早于成文日期。',
  hint: '核对后改正成文日期或者印发日期',
  bad: '印发机关: 滨江市人民政府办公室\n印发日期: 2025-05-05',
  good: '印发机关: 滨江市人民政府办公室\n印发日期: 2025-05-06',

  check: ({ document: { body, colophon } }) => {
    const issued = body.signOff.documentDate
    const printed = colophon?.printDate
    if (!issued || !printed || compareDates(printed, issued) >= 0) return []
    const message = `印发日期${formatDate(printed)}早于成文日期${formatDate(issued)}。`
    return [{ path: ['colophon', 'printDate'], message }]
  },
}
