/** 一个句子里一般不套用冒号。 */
import { maskPairs } from '../prose.ts'
import { excerptOf, type Finding, type Rule } from '../rule.ts'
import type { TextPart } from '../text-parts.ts'

export const colonInColon: Rule = {
  id: 'colon-in-colon',
  title: '一句里套用冒号',
  severity: 'warning',
  clause: 'GB/T 15834—2011 4.7.3.5',
  reason: '一个句子内部一般不套用冒号，套用了就看不出哪个冒号管到哪里。',
  hint: '把前一个冒号改为逗号或者句号，或者另起一段',
  bad: '正文: [全市防汛工作要做到以下几点：检查工程设施，重点检查以下部位：堤防、水库、泵站。]',
  good: '正文: [全市防汛工作要做到以下几点：检查工程设施，重点检查堤防、水库、泵站。]',

  check: ({ texts }) => texts.filter(({ kind }) => kind === 'paragraph').flatMap(checkPart),
}

const checkPart = (part: TextPart): readonly Finding[] => {
  const text = maskPairs(part.text, ['《》', '“”', '（）'])
  return [...text.matchAll(/[^。！？；]+/gu)].flatMap((match): readonly Finding[] => {
    const colons = [...match[0].matchAll(/(?<!\d)：/gu)]
    const [first, second] = colons
    if (!first || !second || isLabel(match[0], second.index)) return []
    const at = match.index + second.index
    const excerpt = excerptOf(part, at, 1)
    return [{ path: part.path, excerpt, message: '这一句里有两个冒号，后一个套在前一个里面。' }]
  })
}

/** 联系人：…，电话：… are entries of a list, not sentences. */
const isLabel = (sentence: string, at: number): boolean =>
  /(?:^|[，、：\s])[^，、：\s]{1,6}$/u.test(sentence.slice(0, at))
