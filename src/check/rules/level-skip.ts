/** 手写的序数不跳层。 */
import type { Block, HeadingLevel } from '../../model/official-document.ts'
import { formatHandNumber, type HandNumber, readHandNumber } from '../hand-number.ts'
import { listBlocks } from '../headings.ts'
import type { Finding, Rule } from '../rule.ts'

export const levelSkip: Rule = {
  id: 'level-skip',
  title: '跳过的结构层次',
  severity: 'info',
  clause: 'GB/T 9704—2012 7.3.3',
  reason: '层次序数依次用“一、”“（一）”“1.”“（1）”；层次少的可以从“一、”直接到“1.”，其他的不宜跳过。',
  bad: '正文: [{标题: 备足防汛物资, 内容: [（1）补充沙袋。, （2）检修泵车。]}, {标题: 加强值班值守, 内容: [实行24小时值班。]}]',
  good: '正文: [{标题: 备足防汛物资, 内容: [1.补充沙袋。, 2.检修泵车。]}, {标题: 加强值班值守, 内容: [实行24小时值班。]}]',

  check: ({ document }) => listBlocks(document).flatMap(findSkips),
}

const findSkips = (blocks: readonly Block[]): readonly Finding[] => {
  let above: { readonly text: string; readonly level: HeadingLevel } | undefined
  return blocks.flatMap((block): readonly Finding[] => {
    const made = block.kind === 'heading' ? block : block.kind === 'paragraph' ? block.runIn : undefined
    if (made) {
      above = { text: made.number, level: made.level }
      return []
    }
    const number = block.kind === 'paragraph' && !block.items ? readHandNumber(block.text) : undefined
    const before = above
    if (!number || block.kind !== 'paragraph') return []
    above = number
    if (!before || before.text === '' || number.level !== 4 || before.level > 2) return []
    return [
      {
        path: block.path,
        excerpt: { text: block.text, start: 0, end: number.text.length },
        ...explain(number, before.level, before.text),
      },
    ]
  })
}

const explain = (
  { text, value }: HandNumber,
  from: HeadingLevel,
  above: string,
): { readonly message: string; readonly hint: string } => {
  const skipped = from === 1 ? '“（一）”“1.”两层' : '“1.”一层'
  return {
    message: `“${above}”下面直接用了“${text}”，跳过了${skipped}。`,
    hint: `改为“${formatHandNumber(from === 1 ? 2 : 3, value)}”，或者写成下一级的“标题”`,
  }
}
