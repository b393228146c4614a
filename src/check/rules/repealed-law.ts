/** 已经废止的法律不能当作依据。 */
import { findMatches, type Rule } from '../rule.ts'
import { isRunningText } from '../text-parts.ts'

/** Repealed by the 民法典, in force since 1 January 2021 (its article 1260). */
const repealed = [
  '婚姻法',
  '继承法',
  '民法通则',
  '收养法',
  '担保法',
  '合同法',
  '物权法',
  '侵权责任法',
  '民法总则',
]
const inForceFrom = 2021

export const repealedLaw: Rule = {
  id: 'repealed-law',
  title: '已经废止的法律',
  severity: 'warning',
  clause: '《中华人民共和国民法典》第一千二百六十条',
  reason: '这部法律自2021年1月1日民法典施行时起废止。',
  hint: '改引《中华人民共和国民法典》；讲过去的事，写“原”字',
  bad: '变量: {年度: 2024}\n正文: [依照《中华人民共和国合同法》签订合同。]',
  good: '变量: {年度: 2024}\n正文: [依照《中华人民共和国民法典》签订合同。]',

  check: ({ texts, year }) =>
    year === undefined || year < inForceFrom
      ? []
      : findMatches(
          texts.filter(isRunningText),
          new RegExp(`(?<!原)《(?:中华人民共和国)?(?:${repealed.join('|')})》`, 'gu'),
          ([found]) => ({ message: `${found}已经废止。` }),
        ),
}
