/** 段落中间不空格。 */
import { findMatches, type Rule } from '../rule.ts'

export const paragraphSpace: Rule = {
  id: 'paragraph-space',
  title: '段落中间的空格',
  severity: 'warning',
  clause: 'GB/T 9704—2012 7.3.3',
  reason: '段首空二字由排版加上，段落中间的空格会照样印出来。',
  hint: '另起一段的，写成列表的另一项；多余的，删去',
  bad: '正文: ["落实防汛责任。　　储备防汛物资。"]',
  good: '正文: [落实防汛责任。储备防汛物资。]',

  check: ({ texts }) =>
    findMatches(
      texts.filter(({ kind }) => kind === 'paragraph'),
      // With a character beside it, for blanks alone have no place in the file.
      /\S\u3000{2,}\S?|[，。；：！？]\u3000\S?|\S\u3000[，。；：！？]/gu,
      ([found]) => ({
        message: `“${found.trim()}”中间有 ${found.replace(/[^\u3000]/gu, '').length} 个空格。`,
      }),
    ),
}
