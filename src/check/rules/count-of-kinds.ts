/** “4类300项，分别是……”：列出的类数应与总类数一致。 */
import { listBreakdowns } from '../breakdowns.ts'
import { findQuantities } from '../quantities.ts'
import { excerptOf, type Finding, type Rule } from '../rule.ts'
import { isRunningText } from '../text-parts.ts'

export const countOfKinds: Rule = {
  id: 'count-of-kinds',
  title: '列出的类数与总类数不符',
  severity: 'warning',
  clause: '惯例：数据前后一致',
  reason: '先说有几类，再逐类列出，两处的类数应当一致。',
  hint: '核对类数，或者补上漏列的一类',
  bad: '正文: [公布证明事项4类300项，分别是公证类120项、户籍类80项、教育类100项。]',
  good: '正文: [公布证明事项3类300项，分别是公证类120项、户籍类80项、教育类100项。]',

  check: ({ texts }) =>
    texts.filter(isRunningText).flatMap((part) =>
      listBreakdowns(part.text).flatMap(({ total, parts, isWhole }): readonly Finding[] => {
        if (!isWhole) return []
        const kinds = findQuantities(part.text).find(({ unit, end }) => unit === '类' && end === total.start)
        if (!kinds || kinds.thousandths === parts.length * 1000) return []
        return [
          {
            path: part.path,
            excerpt: excerptOf(part, kinds.start, total.end - kinds.start),
            message: `写的是${kinds.text}，列出了${parts.length}类。`,
          },
        ]
      }),
    ),
}
