/** “截至”某时，不写“截止”某时。 */
import { findOutsideNames } from '../prose.ts'
import type { Rule } from '../rule.ts'

export const asOfDate: Rule = {
  id: 'as-of-date',
  title: '“截止”应为“截至”',
  severity: 'warning',
  clause: '惯例',
  reason: '“截至”后面跟时间，表示到某时为止；“截止”是到期停止，后面不跟时间。',
  hint: '改为“截至”',
  bad: '正文: [截止2025年5月底，已检查水库12座。]',
  good: '正文: [截至2025年5月底，已检查水库12座。]',

  check: ({ texts }) =>
    findOutsideNames(
      texts,
      /(?<=^|[，。；：、（])截止(?=目前|日前|\d{1,4}[年月]|[上本去今]年|年底|[一二三四五六七八九十]月)/gu,
      () => ({
        message: '时间前面用了“截止”，应为“截至”。',
      }),
    ),
}
