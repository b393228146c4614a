/** 印发日期与成文日期相隔不久。 */

import { formatDate } from '../../text/dates.ts'
import { daysBetween } from '../calendar.ts'
import type { Rule } from '../rule.ts'

/** Two months: a longer while is more often a slip of the month or year than a delay. */
const longest = 60

export const latePrinting: Rule = {
  id: 'late-printing',
  title: '隔得太久的印发日期',
  severity: 'info',
  clause: '惯例：公文签发后及时印制',
  reason: '公文签发后几天内就送印，相隔几个月多半是年份或者月份写错了。',
  hint: '核对成文日期和印发日期',
  bad: '印发机关: 滨江市人民政府办公室\n印发日期: 2025-12-07',
  good: '印发机关: 滨江市人民政府办公室\n印发日期: 2025-05-07',

  check: ({ document: { body, colophon } }) => {
    const issued = body.signOff.documentDate
    const printed = colophon?.printDate
    const days = issued && printed ? daysBetween(issued, printed) : 0
    if (!issued || !printed || days <= longest) return []
    const message = `成文日期是${formatDate(issued)}，印发日期是${formatDate(printed)}，相隔${days}天。`
    return [{ path: ['colophon', 'printDate'], message }]
  },
}
