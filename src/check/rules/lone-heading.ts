/** 一层标题不止一个。 */
import { groupSiblings, listBlocks, listHeadings } from '../headings.ts'
import type { Rule } from '../rule.ts'

export const loneHeading: Rule = {
  id: 'lone-heading',
  title: '只有一个的标题',
  severity: 'info',
  clause: '惯例：分层至少两项',
  reason: '分层是为了并列，只有“（一）”没有“（二）”就不必分。',
  hint: '去掉这一层标题，或者核对是否漏了后面的几项',
  bad: '正文: [{标题: 备足防汛物资, 内容: [汛前补充沙袋。]}]',
  good: '正文: [{标题: 备足防汛物资, 内容: [汛前补充沙袋。]}, {标题: 加强值班值守, 内容: [实行24小时值班。]}]',

  check: ({ document }) =>
    listBlocks(document).flatMap((blocks) =>
      groupSiblings(listHeadings(blocks).filter(({ number }) => number !== '')).flatMap(([only, second]) =>
        only && !second
          ? [{ path: only.path, message: `这一层只有一个标题“${only.number}${only.text}”。` }]
          : [],
      ),
    ),
}
