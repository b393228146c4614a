/** “一是”“二是”后面不加标点。 */
import { findMatches, type Rule } from '../rule.ts'
import { isRunningText } from '../text-parts.ts'

export const ordinalMark: Rule = {
  id: 'ordinal-mark',
  title: '“一是”后面的标点',
  severity: 'error',
  clause: 'GB/T 15834—2011 附录B.3.7',
  reason: '“一是”“二是”与后面的话连成一句，中间不加标点，各项之间用分号或者句号。',
  bad: '正文: [要做好以下工作：一是，补充沙袋；二是，检修泵车。]',
  good: '正文: [要做好以下工作：一是补充沙袋；二是检修泵车。]',

  check: ({ texts }) =>
    findMatches(
      texts.filter(isRunningText),
      /(?<=^|[。；：，])([一二三四五六七八九十]{1,3}是)[，、：,:]/gu,
      ([words, ordinal = '']) => ({
        message: `“${words}”多了标点，应为“${ordinal}”。`,
        hint: `写成“${ordinal}”`,
        replacement: ordinal,
      }),
    ),
}
