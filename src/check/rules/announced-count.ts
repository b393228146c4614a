/** “以下四个方面”与后面的项数一致。 */
import type { Block } from '../../model/official-document.ts'
import { fromChineseNumeral } from '../../text/numerals.ts'
import { findClauseOrdinals } from '../clause-ordinals.ts'
import { readHandNumber } from '../hand-number.ts'
import { listBlocks } from '../headings.ts'
import type { Finding, Rule } from '../rule.ts'

const announcement =
  /(?:以下|下列|如下)([一二两三四五六七八九十]{1,3}|\d{1,2})(?:大|个|点|条|项|方面|种|类)(?:方面|问题|环节|特点)?/u

export const announcedCount: Rule = {
  id: 'announced-count',
  title: '预告的项数',
  severity: 'warning',
  clause: '惯例：预告的项数与所列的项数一致',
  reason: '前面说“以下四个方面”，后面列了五个，多半是增删了一项，忘了改前面的数。',
  hint: '核对后改成一致',
  bad: '正文: [要做好以下三项工作：一是补充沙袋；二是检修泵车。]',
  good: '正文: [要做好以下两项工作：一是补充沙袋；二是检修泵车。]',

  check: ({ document }) =>
    listBlocks(document).flatMap((blocks) =>
      blocks.flatMap((block, index): readonly Finding[] => {
        const match = block.kind === 'paragraph' ? announcement.exec(block.text) : null
        if (!match || block.kind !== 'paragraph') return []
        const [words, digits = ''] = match
        const announced =
          digits === '两' ? 2 : /\d/u.test(digits) ? Number(digits) : fromChineseNumeral(digits)
        const after = block.text.slice(match.index + words.length)
        const listed = countInText(after) ?? (isOpen.test(after) ? countFollowing(blocks, index) : undefined)
        if (announced === undefined || listed === undefined || announced === listed) return []
        const excerpt = { text: block.text, start: match.index, end: match.index + words.length }
        return [{ path: block.path, excerpt, message: `前面说“${words}”，后面列了${listed}个。` }]
      }),
    ),
}

/** What ends the paragraph when its list is to come: 以下三个方面的工作。 or anything up to a colon. */
const isOpen =
  /^[^。；]{0,20}：$|^的?(?:主要|重点)?(?:工作|事项|措施|问题|要求|建议|任务|意见|情况|内容)?。$/u

/** 一是……二是…… or 第一，……第二，…… in a text; undefined when there are not two. */
const countInText = (text: string): number | undefined => {
  const ordinals = findClauseOrdinals(text)
  const own = ordinals.filter(({ kind }) => kind === ordinals[0]?.kind)
  const next = own.findIndex(({ value }, index) => index > 0 && value === 1)
  const run = next < 0 ? own : own.slice(0, next)
  return run.length > 1 && run[0]?.value === 1 && run.at(-1)?.value === run.length ? run.length : undefined
}

/** The 列举, the headings or the numbered paragraphs that come right after; undefined for anything else. */
const countFollowing = (blocks: readonly Block[], index: number): number | undefined => {
  const following = blocks.slice(index + 1)
  const [first] = following
  if (first?.kind === 'paragraph' && first.items) return first.items.length
  if (first?.kind === 'paragraph' && !first.runIn && countInText(first.text)) return countInText(first.text)
  const level = first && levelOf(first)
  const own = blocks.slice(0, index + 1).findLast((block) => levelOf(block) !== undefined)
  // A heading of the paragraph's own level begins the next section.
  if (level === undefined || level <= ((own && levelOf(own)) ?? 0)) return undefined
  const end = following.findIndex((block) => (levelOf(block) ?? level) < level)
  const list = end < 0 ? following : following.slice(0, end)
  const count = list.filter((block) => levelOf(block) === level).length
  return count > 1 ? count : undefined
}

/** Of a heading, or of a paragraph that begins with a hand-written number. */
const levelOf = (block: Block): number | undefined => {
  if (block.kind === 'heading') return block.level
  if (block.kind !== 'paragraph') return undefined
  return block.runIn?.level ?? readHandNumber(block.text)?.level
}
