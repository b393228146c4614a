/** 省略号是六个点，占两个字的位置。 */
import { isProse } from '../prose.ts'
import { findMatches, type Rule } from '../rule.ts'

export const ellipsisForm: Rule = {
  id: 'ellipsis-form',
  title: '省略号的写法',
  severity: 'error',
  clause: 'GB/T 15834—2011 4.11.2',
  reason: '省略号是居中的六个点“……”，不用句号、小数点、间隔号代替。',
  hint: '写成“……”',
  bad: '正文: [检查堤防、水库、泵站...]',
  good: '正文: [检查堤防、水库、泵站……]',

  check: ({ texts }) =>
    findMatches(
      texts.filter(isProse),
      /…+|(?<![A-Za-z])\.{3,}(?![A-Za-z/])|[。．]{3,}|[‥⋯]+|[·・•]{3,}/gu,
      ([found]) =>
        // Two in a row stand for whole paragraphs (附录A.9.1).
        found === '……' || found === '…………'
          ? undefined
          : { message: `省略号写成了“${found}”，应为“……”。`, replacement: '……' },
    ),
}
