/** 手写的序数比所在标题低一层。 */
import type { HeadingLevel } from '../../model/official-document.ts'
import { formatHandNumber, readHandNumber } from '../hand-number.ts'
import { listBlocks, listHeadings } from '../headings.ts'
import type { Finding, Rule } from '../rule.ts'

export const levelOrder: Rule = {
  id: 'level-order',
  title: '结构层次的次序',
  severity: 'warning',
  clause: 'GB/T 9704—2012 7.3.3',
  reason: '层次序数依次用“一、”“（一）”“1.”“（1）”，下一层用了上一层的序数，读的人分不清从属关系。',
  bad: '正文: [{标题: 备足防汛物资, 内容: [一、补充沙袋。, 二、检修排涝泵车。]}, {标题: 加强值班值守, 内容: [实行24小时值班。]}]',
  good: '正文: [{标题: 备足防汛物资, 内容: [{标题: 补充沙袋, 接排: 是, 内容: 各县（区）补充沙袋。}, {标题: 检修泵车, 接排: 是, 内容: 汛前检修完毕。}]}, {标题: 加强值班值守, 内容: [实行24小时值班。]}]',

  check: ({ document }) =>
    listBlocks(document).flatMap((blocks) => {
      const headings = listHeadings(blocks).filter(({ number }) => number !== '')
      return blocks.flatMap((block, index): readonly Finding[] => {
        if (block.kind !== 'paragraph' || block.runIn || block.items) return []
        const number = readHandNumber(block.text)
        const above = headings.findLast((heading) => heading.index < index)
        if (!number || !above || number.level > above.level) return []
        const next = nextLevels[above.level]
        return [
          {
            path: block.path,
            excerpt: { text: block.text, start: 0, end: number.text.length },
            message: `“${above.number}”下面用了“${number.text}”，层次没有降低。`,
            hint: next ? `改为“${formatHandNumber(next, number.value)}”` : '四层以下不再分层，改成“列举”',
          },
        ]
      })
    }),
}

const nextLevels: Readonly<Record<HeadingLevel, HeadingLevel | undefined>> = {
  1: 2,
  2: 3,
  3: 4,
  4: undefined,
}
