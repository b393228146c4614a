/** 标题下面有正文。 */
import { listBlocks } from '../headings.ts'
import type { Finding, Rule } from '../rule.ts'

export const emptyHeading: Rule = {
  id: 'empty-heading',
  title: '没有正文的标题',
  severity: 'warning',
  clause: '惯例：标题下面有正文',
  reason: '标题下面没有文字，多半是内容还没有写，或者写到了别处。',
  hint: '补上“内容”，或者删去这个标题',
  bad: '正文: [{标题: 备足防汛物资}, {标题: 加强值班值守, 内容: [实行24小时值班。]}]',
  good: '正文: [{标题: 备足防汛物资, 内容: [汛前补充沙袋。]}, {标题: 加强值班值守, 内容: [实行24小时值班。]}]',

  check: ({ document }) =>
    listBlocks(document).flatMap((blocks) =>
      blocks.flatMap((block, index): readonly Finding[] => {
        if (block.kind !== 'heading') return []
        const next = blocks[index + 1]
        const level =
          next?.kind === 'heading' ? next.level : next?.kind === 'paragraph' ? next.runIn?.level : 5
        if (next && (level ?? 5) > block.level) return []
        return [{ path: block.path, message: `标题“${block.number}${block.text}”下面没有正文。` }]
      }),
    ),
}
