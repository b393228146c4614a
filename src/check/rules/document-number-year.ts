/** 发文字号的年份与成文日期的年份一致。 */
import { formatDocumentNumber } from '../../text/document-number.ts'
import type { Rule } from '../rule.ts'

export const documentNumberYear: Rule = {
  id: 'document-number-year',
  title: '发文字号的年份',
  severity: 'warning',
  clause: 'GB/T 9704—2012 7.2.5',
  reason: '发文字号按年度编排，年份就是成文的那一年，两处不一致多半是沿用上年的稿子时忘了改。',
  hint: '核对后把发文字号或者成文日期改成同一年',
  bad: '发文字号: 滨政发〔2024〕8号',
  good: '发文字号: 滨政发〔2025〕8号',

  check: ({ document: { masthead, body } }) => {
    const number = masthead?.documentNumber
    const date = body.signOff.documentDate
    if (!number || !date || number.year === date.year) return []
    const message = `发文字号“${formatDocumentNumber(number)}”是${number.year}年的，成文日期在${date.year}年。`
    return [{ path: ['masthead', 'documentNumber'], message }]
  },
}
