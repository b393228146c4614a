/** 年度报告的下一步安排说的是下一年。 */
import type { Finding, Rule } from '../rule.ts'
import { excerptOf } from '../rule.ts'

export const planYear: Rule = {
  id: 'plan-year',
  title: '下一步安排的年份',
  severity: 'warning',
  clause: '惯例：数据前后一致',
  reason: '年度报告的安排说的是下一年，标题里的年份对不上。',
  hint: '核对年份；标题里可以写 {{下年度}}',
  bad: '变量: {年度: 2024}\n正文:\n  - 标题: 主要工作\n    内容: [开展防汛演练。]\n  - 标题: 2024年法治政府建设工作安排\n    内容: [加强防汛队伍建设。]',
  good: '变量: {年度: 2024}\n正文:\n  - 标题: 主要工作\n    内容: [开展防汛演练。]\n  - 标题: 2025年法治政府建设工作安排\n    内容: [加强防汛队伍建设。]',

  check: ({ texts, year }) =>
    texts.flatMap((part): readonly Finding[] => {
      const match =
        /((?:19|20)\d{2})年(?:度)?.{0,16}(?:工作安排|工作打算|工作计划|主要安排|重点安排|工作思路)$/u.exec(
          part.text,
        )
      if (part.kind !== 'heading' || !match || year === undefined || Number(match[1]) > year) return []
      const message = `这一部分讲下一步安排，写的是${match[1]}年，本件的年度是${year}年度。`
      return [{ path: part.path, excerpt: excerptOf(part, match.index, 5), message }]
    }),
}
