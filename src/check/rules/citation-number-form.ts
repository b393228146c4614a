/** 引用的发文字号，年份用六角括号，不写“第”字和前导零。 */
import { findMatches, type Rule } from '../rule.ts'

export const citationNumberForm: Rule = {
  id: 'citation-number-form',
  title: '文中发文字号的写法',
  severity: 'warning',
  clause: 'GB/T 9704—2012 7.2.5',
  reason: '发文字号的年份用六角括号“〔〕”括入，序号不加“第”、不编虚位。',
  hint: '照来文的版头改正',
  bad: '正文:\n  - 根据《滨江市防汛预案》（滨政发[2024]3号），现就有关事项通知如下。',
  good: '正文: [根据《滨江市防汛预案》（滨政发〔2024〕3号），现就有关事项通知如下。]',

  check: ({ texts }) =>
    findMatches(
      texts.filter(({ kind }) => kind !== 'cell'),
      /(\p{Script=Han})(?:([[(（［【﹝])((?:19|20)\d{2})([\])）］】﹞])(第?)(\d{1,4})号|〔((?:19|20)\d{2})〕(?:(第)(\d{1,4})|(0\d{1,3}))号)/gu,
      ([found, before, open, year, , , serial = '', otherYear, , plain, padded]) => {
        const right = `〔${year ?? otherYear}〕${Number(serial || plain || padded)}号`
        // Only the brackets are sure to be a slip; a serial is left to the writer.
        const isBracketsOnly = open !== undefined && !/第|号第/u.test(found) && !/^0/.test(serial)
        return {
          message: `“${found.slice(1)}”应为“${right}”。`,
          ...(isBracketsOnly && { replacement: `${before}${right}` }),
        }
      },
    ),
}
