/** 同一句话不在一件公文里写两遍。 */
import { excerptOf, type Finding, type Rule } from '../rule.ts'
import { listSentences } from '../sentences.ts'
import type { TextPart } from '../text-parts.ts'

/** Shorter ones are set phrases. */
const shortest = 16
/** Entries that a plan repeats under every task. */
const entry = /^[（\s]*(?:责任单位|牵头单位|配合单位|责任部门|完成时限|时间安排|联系人|单位：)/u

export const repeatedSentence: Rule = {
  id: 'repeated-sentence',
  title: '重复的句子',
  severity: 'warning',
  clause: '惯例',
  reason: '一字不差的句子出现两遍，多半是粘贴时留下的。',
  hint: '留一处，另一处删去或者改写',
  bad: '正文: [组织力量对全市水库开展拉网式排查。隐患逐一登记。, 组织力量对全市水库开展拉网式排查。险情及时处置。]',
  good: '正文: [组织力量对全市水库开展拉网式排查。隐患逐一登记。, 险情及时处置。]',

  check: ({ texts }) => {
    const seen = new Set<string>()
    return texts.filter(({ kind }) => kind === 'paragraph').flatMap((part) => checkPart(part, seen))
  },
}

const checkPart = (part: TextPart, seen: Set<string>): readonly Finding[] => {
  const sentences = listSentences(part.text).filter(
    ({ text }) => text.length >= shortest && !entry.test(text),
  )
  const findings = sentences.filter(({ text }) => seen.has(bare(text)))
  for (const { text } of sentences) seen.add(bare(text))
  const isWhole = findings.length > 1 && findings.length === sentences.length
  if (isWhole) {
    return [
      { path: part.path, excerpt: excerptOf(part, 0, part.text.length), message: '这一段的话前面都写过。' },
    ]
  }
  return findings.map(({ text, start }) => ({
    path: part.path,
    excerpt: excerptOf(part, start, text.length),
    message: `“${text.slice(0, 12)}……”这一句前面写过。`,
  }))
}

/** Ordinals at the head and the final mark make no other sentence of it. */
const bare = (text: string): string =>
  text.replace(/^[一二三四五六七八九十]+是|^第[一二三四五六七八九十]+，/u, '').replace(/[。！？”’]+$/u, '')
