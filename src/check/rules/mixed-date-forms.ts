/** 公历年份的写法，全文一致。 */
import { findOutsideNames, masked, maskPairs } from '../prose.ts'
import type { Rule } from '../rule.ts'

export const mixedDateForms: Rule = {
  id: 'mixed-date-forms',
  title: '年份的汉字、阿拉伯数字混用',
  severity: 'warning',
  clause: 'GB/T 15835—2011 4.3',
  reason: '同一类的数字，一篇文章里用同一种写法；公文的公历年份用阿拉伯数字。',
  bad: '正文: [2024年修建泵站3座，二〇二五年修建泵站2座。]',
  good: '正文: [2024年修建泵站3座，2025年修建泵站2座。]',

  check: ({ texts }) => {
    const hasArabic = texts.some(({ text }) => /(?:19|20)\d{2}年/.test(maskPairs(text, ['《》', '“”'])))
    if (!hasArabic) return []
    return findOutsideNames(texts, /[一二][〇○零一二三四五六七八九]{3}年/gu, (match, { text }) => {
      if (maskPairs(text, ['“”'])[match.index] === masked) return undefined
      const year = Array.from(match[0], (digit) =>
        '〇一二三四五六七八九'.indexOf(digit === '年' ? '' : digit.replace(/[○零]/u, '〇')),
      )
      const right = `${year.slice(0, 4).join('')}年`
      return { message: `年份写成了“${match[0]}”，别处用阿拉伯数字。`, hint: `写成“${right}”` }
    })
  },
}
