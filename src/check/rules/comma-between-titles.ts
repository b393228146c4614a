/** 并列的书名号之间、引号之间通常不用顿号。 */
import { isProse, masked, maskPairs } from '../prose.ts'
import { excerptOf, type Finding, type Rule } from '../rule.ts'
import type { TextPart } from '../text-parts.ts'

export const commaBetweenTitles: Rule = {
  id: 'comma-between-titles',
  title: '书名号、引号之间的顿号',
  severity: 'warning',
  clause: 'GB/T 15834—2011 4.5.3.5',
  reason: '标有书名号或者引号的并列成分之间通常不用顿号。',
  hint: '删去这个顿号',
  bad: '正文: [学习《滨江市防汛预案》、《滨江市河道管理办法》。]',
  good: '正文: [学习《滨江市防汛预案》《滨江市河道管理办法》。]',

  check: ({ texts }) => texts.filter(isProse).flatMap(checkPart),
}

/** In a list that has other things among its titles, each item needs its mark. */
const mixed = new RegExp(`[^${masked}]、|、[^${masked}]`, 'u')

const checkPart = (part: TextPart): readonly Finding[] =>
  [...maskPairs(part.text, ['《》', '“”']).matchAll(/[^，。；：！？]+/gu)].flatMap((clause) =>
    mixed.test(clause[0])
      ? []
      : [...clause[0].matchAll(/、/gu)].flatMap(({ index }): readonly Finding[] => {
          const at = clause.index + index
          const around = `${part.text[at - 1]}${part.text[at + 1]}`
          if (around !== '》《' && around !== '”“') return []
          const message = `并列的${around === '》《' ? '书名号' : '引号'}之间用了顿号。`
          return [{ path: part.path, excerpt: excerptOf(part, at, 1), message, replacement: '' }]
        }),
  )
