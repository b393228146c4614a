/** 同一层的序数连续，不缺不重。 */
import type { Block } from '../../model/official-document.ts'
import type { Path } from '../../model/path.ts'
import { formatHandNumber, type HandNumber, readHandNumber } from '../hand-number.ts'
import { listBlocks } from '../headings.ts'
import type { Finding, Rule } from '../rule.ts'

export const numberingGap: Rule = {
  id: 'numbering-gap',
  title: '层次序数的连续',
  severity: 'warning',
  clause: 'GB/T 9704—2012 7.3.3',
  reason: '序数缺号、重号，多半是删改段落时留下的，引用“第（三）项”就会落空。',
  bad: '正文: [1.加强值班值守。, 3.备足防汛物资。]',
  good: '正文: [1.加强值班值守。, 2.备足防汛物资。]',

  check: ({ document }) => listBlocks(document).flatMap(findGaps),
}

/** Made numbers and hand-written ones are counted apart; those begin again under every heading. */
const findGaps = (blocks: readonly Block[]): readonly Finding[] => {
  const made = new Map<number, number>()
  const written = new Map<number, number>()
  return blocks.flatMap((block): readonly Finding[] => {
    const heading = block.kind === 'heading' ? block : block.kind === 'paragraph' ? block.runIn : undefined
    if (heading) {
      written.clear()
      forgetBelow(made, heading.level)
      return compare(made, readHandNumber(heading.number || heading.text), block.path)
    }
    const isPlain = block.kind === 'paragraph' && !block.items
    return compare(written, isPlain ? readHandNumber(block.text) : undefined, block.path)
  })
}

const compare = (
  last: Map<number, number>,
  number: HandNumber | undefined,
  path: Path,
): readonly Finding[] => {
  if (!number) return []
  const before = last.get(number.level)
  forgetBelow(last, number.level)
  last.set(number.level, number.value)
  // One begins a new list.
  if (before === undefined || number.value === 1 || number.value === before + 1) return []
  return [{ path, ...explain(number, before) }]
}

const forgetBelow = (last: Map<number, number>, level: number): void => {
  for (const deeper of [...last.keys()].filter((key) => key > level)) last.delete(deeper)
}

const explain = (
  { text, level, value }: HandNumber,
  before: number,
): { readonly message: string; readonly hint: string } => {
  const expected = formatHandNumber(level, before + 1)
  const previous = formatHandNumber(level, before)
  if (value === before) return { message: `序数“${text}”重复了。`, hint: `后一个改为“${expected}”` }
  return {
    message: `序数“${text}”前面是“${previous}”，应为“${expected}”。`,
    hint: `改为“${expected}”；由“编号”指定的，删去“编号”就会接着编`,
  }
}
