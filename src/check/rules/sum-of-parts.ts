/** “……项，分别是A……项、B……项”：已列全的分项之和应等于总数。 */
import { listBreakdowns } from '../breakdowns.ts'
import { formatThousandths } from '../quantities.ts'
import { excerptOf, type Finding, type Rule } from '../rule.ts'
import { isRunningText } from '../text-parts.ts'

export const sumOfParts: Rule = {
  id: 'sum-of-parts',
  title: '分项之和与总数不符',
  severity: 'warning',
  clause: '惯例：数据前后一致',
  reason: '分项已经列全，相加应当等于总数。',
  hint: '核对总数和各分项；没有列全的，用“其中”或者加“等”',
  bad: '正文: [公布证明事项4类300项，分别是公证类120项、户籍类80项、教育类60项、其他类30项。]',
  good: '正文: [公布证明事项4类300项，分别是公证类120项、户籍类80项、教育类60项、其他类40项。]',

  check: ({ texts }) =>
    texts.filter(isRunningText).flatMap((part) =>
      listBreakdowns(part.text)
        .filter(({ total, sum, parts, isWhole }) => isWhole && parts.length > 1 && sum < total.thousandths)
        .map(({ total, sum, parts }): Finding => {
          const last = parts.at(-1) ?? total
          return {
            path: part.path,
            excerpt: excerptOf(part, total.start, last.end - total.start),
            message: `列出的分项相加是${formatThousandths(sum)}${total.unit}，总数写的是${total.text}。`,
          }
        }),
    ),
}
