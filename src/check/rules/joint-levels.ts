/** 联合行文的机关同级。 */

import { levelOf } from '../level-of.ts'
import type { Rule } from '../rule.ts'

const number =
  '发文字号: 滨教联〔2025〕8号\n标题: 滨江市教育局等部门关于做好防汛工作的通知\n主送机关: 市属各学校'

export const jointLevels: Rule = {
  id: 'joint-levels',
  title: '联合行文的机关级别',
  severity: 'error',
  clause: '《党政机关公文处理工作条例》第十七条',
  reason: '同级党政机关、党政机关与其他同级机关必要时可以联合行文，不同级的机关不联合行文。',
  hint: '由上级机关单独行文，下级机关写在主送或者抄送里',
  bad: {
    公文: `发文机关: [滨江市教育局, 东屏县人民政府]\n${number}`,
    文件: { '机关/滨江市教育局.yaml': '全称: 滨江市教育局\n层级: 市' },
  },
  good: {
    公文: `发文机关: [滨江市教育局, 滨江市公安局]\n${number}`,
    文件: {
      '机关/滨江市教育局.yaml': '全称: 滨江市教育局\n层级: 市',
      '机关/滨江市公安局.yaml': '全称: 滨江市公安局\n层级: 市',
    },
  },

  check: ({ document, issuers: registered }) => {
    const known = document.issuers.flatMap(({ fullName }) => {
      const level = levelOf(fullName, registered)
      return level ? [{ fullName, level }] : []
    })
    const [first] = known
    const other = known.find(({ level }) => level !== first?.level)
    if (!first || !other) return []
    const message = `联合行文的机关不同级：${first.fullName}是${first.level}级，${other.fullName}是${other.level}级。`
    return [{ path: ['issuers'], message }]
  },
}
