/** 千分撇的用法，全文一致；年份、编号不分节。 */
import { findOutsideNames } from '../prose.ts'
import { excerptOf, type Rule } from '../rule.ts'

const measured = '余?[元件个人项名户家次吨条份宗起万亿亩]'

export const groupedDigits: Rule = {
  id: 'grouped-digits',
  title: '千分撇用法不一',
  severity: 'info',
  clause: 'GB/T 15835—2011 5.1.1',
  reason: '多位数分节与否，一篇文章里用同一种写法；公文一般不分节，数大的用“万”“亿”。',
  bad: "正文: ['发放救灾款12,500元，储备沙袋23600个。']",
  good: '正文: [发放救灾款12500元，储备沙袋23600个。]',

  check: ({ texts }) => {
    const plain = findOutsideNames(
      texts,
      new RegExp(`(?<![\\d.,，-])\\d{5,}(?:\\.\\d+)?(?=${measured})`, 'gu'),
      ([found]) => ({
        message: found,
      }),
    )[0]?.message
    if (plain === undefined) return []
    return texts.flatMap((part) =>
      [...part.text.matchAll(/(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])/gu)].map((match) => ({
        path: part.path,
        excerpt: excerptOf(part, match.index, match[0].length),
        message: `“${match[0]}”用了千分撇，别处的“${plain}”没有用。`,
        hint: '全文统一，宜都不用',
      })),
    )
  },
}
