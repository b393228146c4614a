/** 印发机关和印发日期成对出现。 */
import { formatDate } from '../../text/dates.ts'
import type { Rule } from '../rule.ts'

export const printRow: Rule = {
  id: 'print-row',
  title: '印发机关和印发日期',
  severity: 'warning',
  clause: 'GB/T 9704—2012 7.4.3',
  reason: '印发机关和印发日期排在同一行，缺了一样，版记的最后一行就空着半边。',
  bad: '抄送机关: 市委办公室\n印发机关: 滨江市人民政府办公室',
  good: '抄送机关: 市委办公室\n印发机关: 滨江市人民政府办公室\n印发日期: 2025-05-07',

  check: ({ document: { form, colophon } }) => {
    // The 版记 of a letter has neither (10.1).
    if (!colophon || form === 'letter') return []
    const { printedBy, printDate } = colophon
    if (printedBy !== undefined && !printDate) {
      const message = `版记有印发机关“${printedBy}”，没有印发日期。`
      return [{ path: ['colophon', 'printedBy'], message, hint: '补上一行“印发日期: 2025-02-20”' }]
    }
    if (printDate && printedBy === undefined) {
      const message = `版记有印发日期${formatDate(printDate)}，没有印发机关。`
      return [{ path: ['colophon', 'printDate'], message, hint: '补上一行“印发机关: ……办公室”' }]
    }
    return []
  },
}
