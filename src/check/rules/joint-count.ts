/** 标题里“等五部门”的个数与发文机关一致。 */
import { fromChineseNumeral } from '../../text/numerals.ts'
import { findMatches, type Rule } from '../rule.ts'

const joint = '发文机关: [滨江市教育局, 滨江市公安局]\n发文字号: 滨教联〔2025〕8号\n主送机关: 市属各学校'

export const jointCount: Rule = {
  id: 'joint-count',
  title: '联合行文的机关个数',
  severity: 'warning',
  clause: '惯例：标题里的机关个数与发文机关一致',
  reason: '“等几部门”连同写出名称的主办机关一起数，增减了联署机关，标题也要跟着改。',
  hint: '核对联署的机关，改正标题或者“发文机关”',
  bad: `${joint}\n标题: 滨江市教育局等三部门关于做好校园防汛工作的通知`,
  good: `${joint}\n标题: 滨江市教育局等两部门关于做好校园防汛工作的通知`,

  check: ({ document: { issuers }, texts }) =>
    findMatches(
      texts.filter(({ kind }) => kind === 'title'),
      // 关于……等三部门 is in the matter of the document, not its issuers.
      /(?<=^(?:(?!关于).)*)等([两二三四五六七八九十]{1,3}|\d{1,2})个?(?:部门|单位|机关)(?=[|]?(?:关于|印发|转发|批转))/gu,
      ([words, count = '']) => {
        const said = count === '两' ? 2 : /\d/u.test(count) ? Number(count) : fromChineseNumeral(count)
        if (said === undefined || said === issuers.length) return undefined
        return { message: `标题里写“${words}”，发文机关有${issuers.length}个。` }
      },
    ),
}
