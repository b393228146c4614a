/** 省略号不与“等”连用。 */
import { isProse } from '../prose.ts'
import { findMatches, type Rule } from '../rule.ts'

export const ellipsisWithEtc: Rule = {
  id: 'ellipsis-with-etc',
  title: '省略号与“等”并用',
  severity: 'warning',
  clause: 'GB/T 15834—2011 附录A.9.2',
  reason: '省略号和“等”都表示列举未尽，用一个就够。',
  hint: '公文宜留“等”，删去省略号',
  bad: '正文: [检查堤防、水库、泵站等……]',
  good: '正文: [检查堤防、水库、泵站等。]',

  check: ({ texts }) =>
    findMatches(
      texts.filter(isProse),
      /(?<![平同相均高中初上下何])等等?…{1,2}|…{1,2}等等?(?=[，。；]|$)/gu,
      ([found]) => ({
        message: `“${found}”里省略号和“等”重复。`,
      }),
    ),
}
