/** 上行文不抄送下级机关。 */

import { levelOf, levelsBetween } from '../level-of.ts'
import type { Finding, Rule } from '../rule.ts'
import { requestSample } from '../sample-kinds.ts'
import { splitNames } from '../split-names.ts'

const printed = '印发机关: 滨江市人民政府办公室\n印发日期: 2025-05-07'

export const ccSubordinate: Rule = {
  id: 'cc-subordinate',
  title: '上行文抄送下级机关',
  severity: 'warning',
  clause: '《党政机关公文处理工作条例》第十五条（一）',
  reason: '上行文可以抄送相关上级机关和同级机关，不抄送下级机关：事情还没有定，下级不应先知道。',
  hint: '从“抄送机关”里删去；上级答复后再另行通知下级机关',
  bad: requestSample(`抄送机关: [[江州省水利厅], [各县（区）人民政府]]\n${printed}`),
  good: requestSample(`抄送机关: 江州省水利厅\n${printed}`),

  check: ({ document: { direction, issuers, colophon }, issuers: registered }) => {
    if (direction !== 'upward') return []
    const own = levelOf(issuers[0]?.fullName ?? '', registered)
    return splitNames(colophon?.cc ?? '').flatMap((name): readonly Finding[] => {
      const level = levelOf(name, registered)
      const isLower = own && level && levelsBetween(level, own) > 0
      // 各县（区）…: bodies of one kind are addressed together from above.
      const isCollective = /^各(?:县|区|市|州|设区市|乡|镇|街道|所属|直属|下属|基层)/u.test(name)
      return isLower || isCollective
        ? [{ path: ['colophon', 'cc'], message: `上行文抄送了下级机关“${name}”。` }]
        : []
    })
  },
}
