/** “一是”“二是”“三是”不缺不重。 */
import type { Block } from '../../model/official-document.ts'
import { toChineseNumeral } from '../../text/numerals.ts'
import { type ClauseOrdinal, findClauseOrdinals } from '../clause-ordinals.ts'
import { listBlocks } from '../headings.ts'
import type { Finding, Rule } from '../rule.ts'

export const ordinalSequence: Rule = {
  id: 'ordinal-sequence',
  title: '“一是”“二是”的连续',
  severity: 'warning',
  clause: '惯例：列举的序数连续',
  reason: '“一是”“二是”缺号、重号，或者只有“一是”，多半是删改时留下的。',
  bad: '正文: [要做好以下工作：一是补充沙袋；三是检修泵车。]',
  good: '正文: [要做好以下工作：一是补充沙袋；二是检修泵车。]',

  check: ({ document }) => listBlocks(document).flatMap(checkOrdinals),
}

/** A hand-written ordinal and the paragraph it stands in. */
interface Place {
  readonly ordinal: ClauseOrdinal
  readonly block: Extract<Block, { kind: 'paragraph' }>
}

/** A list may run over several paragraphs and hold another within a point; a heading or a 列举 of the tool ends it. */
const checkOrdinals = (blocks: readonly Block[]): readonly Finding[] => {
  const closed: Place[][] = []
  const open: Place[][] = []
  for (const block of blocks) {
    const isBorder = block.kind === 'heading' || (block.kind === 'paragraph' && (block.runIn || block.items))
    if (isBorder) closed.push(...open.splice(0))
    if (block.kind !== 'paragraph' || block.items) continue
    for (const ordinal of findClauseOrdinals(block.text)) {
      if (ordinal.kind === '是') closed.push(...take({ ordinal, block }, open))
    }
  }
  return [...closed, ...open].flatMap(checkRun)
}

/** Puts an ordinal in the list it goes on with, else in the innermost; answers the lists within that it closes. */
const take = (place: Place, open: Place[][]): readonly Place[][] => {
  const { value } = place.ordinal
  const home = open.findLastIndex((run) => run.at(-1)?.ordinal.value === value - 1)
  if (value === 1 || open.length === 0) open.push([place])
  else open.at(home)?.push(place)
  return value > 1 && home >= 0 ? open.splice(home + 1) : []
}

const checkRun = (run: readonly Place[]): readonly Finding[] => {
  const [first] = run
  if (first && run.length === 1 && first.ordinal.value === 1) {
    // 一是……，第二，…… is another mistake.
    if (findClauseOrdinals(first.block.text).some(({ value }) => value === 2)) return []
    return [finding(first, '只有“一是”，没有“二是”。', '补上“二是”，或者删去“一是”')]
  }
  return run.flatMap((place, index): readonly Finding[] => {
    const before = run[index - 1]?.ordinal.value ?? 0
    const { value, text } = place.ordinal
    const expected = `${toChineseNumeral(before + 1) ?? ''}是`
    if (value === before + 1) return []
    const message =
      value === before ? `“${text}”重复了，应为“${expected}”。` : `“${text}”前面缺“${expected}”。`
    return [finding(place, message, '核对是否漏写或者重复，按次序改正')]
  })
}

const finding = ({ ordinal, block }: Place, message: string, hint: string): Finding => {
  const { start, text } = ordinal
  return { path: block.path, excerpt: { text: block.text, start, end: start + text.length }, message, hint }
}
