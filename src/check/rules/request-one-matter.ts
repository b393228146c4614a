/** 请示一文一事。 */
import { mainParagraphs } from '../main-text.ts'
import { excerptOf, type Rule } from '../rule.ts'
import { requestSample } from '../sample-kinds.ts'

export const requestOneMatter: Rule = {
  id: 'request-one-matter',
  title: '请示一文一事',
  severity: 'warning',
  clause: '《党政机关公文处理工作条例》第十五条（四）',
  reason: '请示应当一文一事，几件事写在一起，批了一件、没批另一件时无法答复，也无法分送办理。',
  hint: '一件事一份请示；确是同一件事的，合成一句请求',
  bad: requestSample(
    '正文: [恳请批准调整清河河道管理范围。, 恳请批准设立市水文监测中心。, "妥否，请批示。"]',
  ),
  good: requestSample('正文: [恳请批准调整清河河道管理范围。, "妥否，请批示。"]'),

  check: (subject) => {
    if (subject.document.documentType !== '请示') return []
    const asked = mainParagraphs(subject).flatMap((part) =>
      [
        ...part.text.matchAll(
          /(?:^|[。；，、：.）])((?:同时|另|此外)?，?(?:恳请|请求|敬请|特请|请)[^。；，]{0,12}?(?:批准|同意|核准)([^。；，]{4,}))/gu,
        ),
      ].map((match) => ({ part, match, words: match[1] ?? '', matter: match[2] ?? '' })),
    )
    const [first, ...others] = asked
    const other = first && others.find(({ matter }) => isOther(first.matter, matter))
    if (!first || !other) return []
    const { part, match, words } = other
    const start = match.index + match[0].length - words.length
    const message = `请示提出了两件事：“${first.words}”和“${words}”。`
    return [{ path: part.path, excerpt: excerptOf(part, start, words.length), message }]
  },
}

/** Two matters that share hardly any words; a request said again in other words is the same matter. */
const isOther = (a: string, b: string): boolean => {
  const pairs = new Set(pairsOf(a))
  const shared = pairsOf(b).filter((pair) => pairs.has(pair)).length
  return shared <= Math.min(a.length, b.length) / 5
}

const pairsOf = (text: string): readonly string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2))
