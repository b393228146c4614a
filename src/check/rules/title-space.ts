/** 标题里不打空格，只有联合行文的机关名称之间空一字。 */
import { findMatches, type Rule } from '../rule.ts'

export const titleSpace: Rule = {
  id: 'title-space',
  title: '标题里的空格',
  severity: 'warning',
  clause: 'GB/T 9704—2012 7.3.1',
  reason: '标题各字间距均匀，回行由排版决定；空格会印成一块空白，检索和引用时也对不上。',
  hint: '删去空格；要指定回行的地方，用“|”',
  bad: '标题: 滨江市人民政府　关于做好防汛工作的通知',
  good: '标题: 滨江市人民政府|关于做好防汛工作的通知',

  check: ({ document: { issuers }, texts }) =>
    issuers.length > 1
      ? []
      : findMatches(
          texts.filter(({ kind }) => kind === 'title'),
          // With a character on either side: white space alone cannot be found in the source.
          /.\u3000+./gu,
          ([found]) => ({
            message: `标题里“${found}”中间有空格。`,
            replacement: found.replaceAll('\u3000', ''),
          }),
        ),
}
