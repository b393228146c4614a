/** 抄送机关先上级，后平级，再下级。 */
import { levelOf, levelsBetween } from '../level-of.ts'
import type { Finding, Rule } from '../rule.ts'
import { splitNames } from '../split-names.ts'

const printed = '印发机关: 滨江市人民政府办公室\n印发日期: 2025-05-07'

export const ccOrder: Rule = {
  id: 'cc-order',
  title: '抄送机关的次序',
  severity: 'info',
  clause: '惯例：抄送机关按上级、平级、下级的次序排列',
  reason: '抄送机关一般按上级机关、平级机关、下级机关的次序排列。',
  hint: '把级别高的机关移到前面',
  bad: `抄送机关: [[市委办公室], [省水利厅]]\n${printed}`,
  good: `抄送机关: [[省水利厅], [市委办公室]]\n${printed}`,

  check: ({ document: { colophon }, issuers }) => {
    const known = splitNames(colophon?.cc ?? '').flatMap((name) => {
      const level = levelOf(name, issuers)
      // Of bodies addressed together governments go before departments; 省驻滨各单位 come last.
      return level && !/各|驻/u.test(name) ? [{ name, level }] : []
    })
    return known.flatMap(({ name, level }, index): readonly Finding[] => {
      const before = known[index - 1]
      if (!before || levelsBetween(before.level, level) <= 0) return []
      const message = `抄送机关里“${name}”排在了级别较低的“${before.name}”后面。`
      return [{ path: ['colophon', 'cc'], message }]
    })
  },
}
