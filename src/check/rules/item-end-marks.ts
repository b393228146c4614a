/** 分项列举里某一项已经用了句号的，各项末尾都用句号。 */
import { maskPairs } from '../prose.ts'
import { excerptOf, type Finding, type Rule } from '../rule.ts'
import type { TextPart } from '../text-parts.ts'

export const itemEndMarks: Rule = {
  id: 'item-end-marks',
  title: '分项末尾的分号',
  severity: 'warning',
  clause: 'GB/T 15834—2011 附录A.5',
  reason: '分号管不住句号：并列的各项里有一项已经用了句号，各项末尾就都用句号。',
  hint: '各项末尾都写上句号，或者把项内的句号改为逗号',
  bad: '正文: [{列举: [检查堤防。限期整改隐患, 储备物资, 落实值守]}]',
  good: '正文: [{列举: [检查堤防。限期整改隐患。, 储备物资。, 落实值守。]}]',

  check: ({ texts }) => texts.filter(({ kind }) => kind === 'paragraph').flatMap(checkPart),
}

const checkPart = (part: TextPart): readonly Finding[] => {
  const text = maskPairs(part.text, ['“”', '《》', '（）'])
  const starts = [...text.matchAll(/(?<=^|[。；：])[一二三四五六七八九十]{1,3}是/gu)].map(
    ({ index }) => index,
  )
  const items = starts.map((start, index) => ({
    start,
    text: text.slice(start, starts[index + 1] ?? text.length),
  }))
  // After the last item the paragraph may go on with something else.
  const complete = items.slice(0, -1)
  const hasSentences = items.some((item) => /。./u.test(item.text.replace(/。[^。；]*$/u, '。')))
  const semicolon = complete.find((item) => item.text.endsWith('；'))
  const inner = complete.find((item) => /。./u.test(item.text))
  if (!hasSentences || !semicolon || !inner) return []
  const at = semicolon.start + semicolon.text.length - 1
  const where = inner === semicolon ? '末尾' : `“${nameOf(semicolon.text)}”这一项的末尾`
  const message = `“${nameOf(inner.text)}”这一项里有句号，${where}却用了分号。`
  return [{ path: part.path, excerpt: excerptOf(part, at, 1), message }]
}

const nameOf = (item: string): string => /^[一二三四五六七八九十]+是/u.exec(item)?.[0] ?? item
