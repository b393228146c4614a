/** 同一类的序数，全文用一种写法。 */
import { findOutsideNames } from '../prose.ts'
import type { Finding, Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

/** Things that one document numbers in one series. */
const nouns = ['季度', '条', '款', '章'] as const

export const mixedNumberForms: Rule = {
  id: 'mixed-number-forms',
  title: '“第一季度”“第1季度”混用',
  severity: 'info',
  clause: 'GB/T 15835—2011 4.3',
  reason: '同一类的序数，一篇文章里用同一种写法。',
  hint: '统一用汉字，或者统一用阿拉伯数字',
  bad: '正文: [第一季度检查水库，第2季度检查堤防。]',
  good: '正文: [第一季度检查水库，第二季度检查堤防。]',

  check: (subject) => nouns.flatMap((noun) => checkNoun(subject, noun)),
}

const checkNoun = ({ texts }: Subject, noun: string): readonly Finding[] => {
  const inHan = new RegExp(`第[一二三四五六七八九十百]+${noun}`, 'gu')
  const [written] = findOutsideNames(texts, inHan, ([found]) => ({ message: found }))
  if (!written) return []
  return findOutsideNames(texts, new RegExp(`第\\d+${noun}`, 'gu'), ([found]) => ({
    message: `“${found}”和“${written.message}”写法不一。`,
  }))
}
