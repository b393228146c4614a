/** “共……件，其中……件、……件”：各项之和不能超过总数。 */
import { listBreakdowns } from '../breakdowns.ts'
import { formatThousandths } from '../quantities.ts'
import { excerptOf, type Finding, type Rule } from '../rule.ts'
import { isRunningText } from '../text-parts.ts'

export const sumExceedsTotal: Rule = {
  id: 'sum-exceeds-total',
  title: '分项之和超过总数',
  severity: 'warning',
  clause: '惯例：数据前后一致',
  reason: '“其中”列出的各项相加比总数还多，总数或者分项必有一处写错。',
  hint: '核对总数和各分项；分项有交叉的，把话说明白',
  bad: '正文: [全年共收到行政复议申请20件，其中行政处罚类13件、行政许可类17件。]',
  good: '正文: [全年共收到行政复议申请30件，其中行政处罚类13件、行政许可类17件。]',

  check: ({ texts }) =>
    texts.filter(isRunningText).flatMap((part) =>
      listBreakdowns(part.text)
        .filter(({ total, sum, parts }) => parts.length > 1 && sum > total.thousandths)
        .map(({ total, sum, parts }): Finding => {
          const last = parts.at(-1) ?? total
          return {
            path: part.path,
            excerpt: excerptOf(part, total.start, last.end - total.start),
            message: `各分项相加是${formatThousandths(sum)}${total.unit}，超过了总数${total.text}。`,
          }
        }),
    ),
}
