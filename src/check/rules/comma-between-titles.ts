/** 并列的书名号之间、引号之间通常不用顿号。 */
import { isProse } from '../prose.ts'
import { findMatches, type Rule } from '../rule.ts'

export const commaBetweenTitles: Rule = {
  id: 'comma-between-titles',
  title: '书名号、引号之间的顿号',
  severity: 'warning',
  clause: 'GB/T 15834—2011 4.5.3.5',
  reason: '标有书名号或者引号的并列成分之间通常不用顿号。',
  hint: '删去这个顿号',
  bad: '正文: [学习《滨江市防汛预案》、《滨江市河道管理办法》。]',
  good: '正文: [学习《滨江市防汛预案》《滨江市河道管理办法》。]',

  check: ({ texts }) =>
    findMatches(texts.filter(isProse), /(?<=([》”]))、(?=([《“]))/gu, (match, { text }) => {
      const [, close, open] = match
      if ((close === '》') !== (open === '《')) return undefined
      return isMixedList(text, match.index)
        ? undefined
        : { message: '并列的书名号或者引号之间用了顿号。', replacement: '' }
    }),
}

/** In a list that has other things among its titles, each item needs its mark. */
const isMixedList = (text: string, at: number): boolean => {
  const before =
    text
      .slice(0, at)
      .split(/[，。；：！？]/u)
      .at(-1) ?? ''
  const after = text.slice(at).split(/[，。；：！？]/u, 1)[0] ?? ''
  const list = `${before}${after}`.replace(/《[^《》]*》|“[^“”]*”/gu, 'T')
  return /[^T]、|、[^T]/u.test(list)
}
