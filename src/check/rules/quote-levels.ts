/** 引号里面再用引号，外面用双引号，里面用单引号。 */
import { innerText, type MarkPair, pairMarks } from '../mark-pairs.ts'
import { isProse } from '../prose.ts'
import { excerptOf, type Finding, type Rule } from '../rule.ts'
import type { TextPart } from '../text-parts.ts'

export const quoteLevels: Rule = {
  id: 'quote-levels',
  title: '引号的层次',
  severity: 'error',
  clause: 'GB/T 15834—2011 4.8.3.4',
  reason: '引号里面再用引号时，外面一层用双引号，里面一层用单引号。',
  bad: '正文: [开展“局长走流程、破解“来回跑””活动。]',
  good: '正文: [开展“局长走流程、破解‘来回跑’”活动。]',

  check: ({ texts }) => texts.filter(isProse).flatMap(checkPart),
}

const checkPart = (part: TextPart): readonly Finding[] => {
  const { pairs, lone } = pairMarks(part.text, ['“”', '‘’'])
  if (lone.length > 0) return []
  return pairs.flatMap((pair): readonly Finding[] => {
    const [open, close] = pair.around === '“' ? ['‘', '’'] : ['“', '”']
    if (pair.open === open) return []
    const inner = innerText(part.text, pair)
    const where =
      pair.around === undefined ? '不在双引号里面，应当用双引号' : `在${nameOf(pair)}里面，应当换一种引号`
    return [
      {
        path: part.path,
        excerpt: excerptOf(part, pair.start, pair.end - pair.start),
        message: `${pair.open}${inner}${pair.close}${where}。`,
        hint: `写成${open}${inner}${close}`,
        // Those inside it would have to change too.
        ...(!/[“”‘’]/u.test(inner) && { replacement: `${open}${inner}${close}` }),
      },
    ]
  })
}

const nameOf = ({ around }: MarkPair): string => (around === '“' ? '双引号' : '单引号')
