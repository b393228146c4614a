/** 法治政府建设年度报告的报送期限。 */
import { formatDate } from '../../text/dates.ts'
import type { Rule } from '../rule.ts'

export const annualReportDeadline: Rule = {
  id: 'annual-report-deadline',
  title: '年度报告的报送期限',
  severity: 'warning',
  clause: '《法治政府建设与责任落实督察工作规定》',
  reason: '法治政府建设年度报告，省级应当在次年4月1日前、省级以下应当在次年3月1日前报送，4月1日前公开。',
  hint: '核对成文日期；确实逾期的，写“豁免”说明',
  bad: '文种: 报告\n发文字号: 滨政文〔2025〕12号\n签发人: 顾远舟\n标题: 滨江市人民政府关于2024年度法治政府建设情况的报告\n主送机关: 省人民政府\n变量: {年度: 2024}\n成文日期: 2025-04-20',
  good: '文种: 报告\n发文字号: 滨政文〔2025〕12号\n签发人: 顾远舟\n标题: 滨江市人民政府关于2024年度法治政府建设情况的报告\n主送机关: 省人民政府\n变量: {年度: 2024}\n成文日期: 2025-02-20',

  check: ({ document, year, issuers }) => {
    const { title, signOff } = document.body
    const date = signOff.documentDate
    if (!date || year === undefined || !/法治政府建设.*报告/u.test(title)) return []
    const level = issuers.find(({ fullName }) => fullName === document.issuers[0]?.fullName)?.level
    // What is published plain has until 1 April whatever the level.
    const deadline = document.form === 'plain' || level === '省' || level === '中央' ? 4 : 3
    const isInTime =
      date.year <= year ||
      (date.year === year + 1 && (date.month < deadline || (date.month === deadline && date.day === 1)))
    if (isInTime) return []
    return [
      {
        path: ['body', 'signOff', 'documentDate'],
        message: `成文日期是${formatDate(date)}，已过${year + 1}年${deadline}月1日。`,
      },
    ]
  },
}
