/** 同一层的标题不相同。 */
import { groupSiblings, listBlocks, listHeadings } from '../headings.ts'
import type { Finding, Rule } from '../rule.ts'

export const repeatedHeading: Rule = {
  id: 'repeated-heading',
  title: '重复的标题',
  severity: 'warning',
  clause: '惯例：同一层的标题各不相同',
  reason: '同一层的两个标题一样，多半是复制以后忘了改。',
  hint: '改写其中一个，或者合并两节',
  bad: '正文: [{标题: 备足防汛物资, 内容: [汛前补充沙袋。]}, {标题: 备足防汛物资, 内容: [实行24小时值班。]}]',
  good: '正文: [{标题: 备足防汛物资, 内容: [汛前补充沙袋。]}, {标题: 加强值班值守, 内容: [实行24小时值班。]}]',

  check: ({ document }) =>
    listBlocks(document).flatMap((blocks) =>
      groupSiblings(listHeadings(blocks)).flatMap((siblings) =>
        siblings.flatMap(({ text, number, path }, index): readonly Finding[] => {
          const before = siblings.slice(0, index).find((sibling) => sibling.text === text)
          if (!before) return []
          return [{ path, message: `标题“${number}${text}”与“${before.number}${before.text}”一样。` }]
        }),
      ),
    ),
}
