/** 时刻的时、分之间用半角冒号。 */
import { isProse } from '../prose.ts'
import { findMatches, type Rule } from '../rule.ts'

export const clockColon: Rule = {
  id: 'clock-colon',
  title: '时刻中的冒号',
  severity: 'info',
  clause: 'GB/T 15835—2011 5.1.5',
  reason: '时刻的阿拉伯数字之间用半角冒号，全角冒号会把一个时刻拆成两处。',
  bad: '正文: [每日14：30报送雨情。]',
  good: '正文: ["每日14:30报送雨情。"]',

  check: ({ texts }) =>
    findMatches(
      texts.filter(isProse),
      /(?<![\d：.])(?:[01]?\d|2[0-4])：[0-5]\d(?:：[0-5]\d)?(?![\d：.%％元件])/gu,
      ([found]) => {
        const right = found.replaceAll('：', ':')
        return {
          message: `时刻写成了“${found}”。`,
          hint: `写成“${right}”，或者“14时30分”的样子`,
          replacement: right,
        }
      },
    ),
}
