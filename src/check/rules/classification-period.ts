/** 保密期限不超过密级的最长期限，满一年以年计。 */
import type { Classification, ClassificationLevel } from '../../model/official-document.ts'
import type { Rule } from '../rule.ts'

const longest: Readonly<Record<ClassificationLevel, number>> = { 绝密: 30, 机密: 20, 秘密: 10 }

export const classificationPeriod: Rule = {
  id: 'classification-period',
  title: '保密期限的长短和单位',
  severity: 'error',
  clause: '《中华人民共和国保守国家秘密法》',
  reason:
    '除另有规定外，绝密级不超过30年，机密级不超过20年，秘密级不超过10年；满一年的以年计，不满一年的以月计。',
  bad: '份号: 1\n密级: 秘密\n保密期限: 20年',
  good: '份号: 1\n密级: 秘密\n保密期限: 10年',

  check: ({ document: { masthead } }) => {
    const problem = masthead?.classification && problemOf(masthead.classification)
    return problem ? [{ path: ['masthead', 'classification'], ...problem }] : []
  },
}

const problemOf = ({
  level,
  term,
}: Classification): { readonly message: string; readonly hint: string } | undefined => {
  const [, count, unit] = /^(\d+)(年|个月)$/u.exec(term ?? '') ?? []
  const length = Number(count)
  if (unit === '年' && length > longest[level]) {
    return {
      message: `${level}级的保密期限写了${term}，最长为${longest[level]}年。`,
      hint: `写成${longest[level]}年以内；依法长期保密的，写“长期”`,
    }
  }
  if (unit === '个月' && length >= 12) {
    return {
      message: `保密期限写了${term}，满一年的应当以年计。`,
      hint: length % 12 === 0 ? `改为“${length / 12}年”` : '改为整年数，或者不满一年的月数',
    }
  }
  return undefined
}
