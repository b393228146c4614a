/** 数字简称的引号，全文一致。 */
import { maskPairs } from '../prose.ts'
import { excerptOf, type Rule } from '../rule.ts'

/** 五单一网, 双随机一公开, 放管服: names made of numbers and first characters; 三年行动 and 五个方面 are plain words. */
const shortName =
  /“([三四五六七八九双](?![年月日天次届个级类批位名家种项])[\p{Script=Han}、]{2,7}|一网通办|一网统管|一件事一次办|一带一路|放管服|立改废释?)”/gu

export const quotedElsewhere: Rule = {
  id: 'quoted-elsewhere',
  title: '简称的引号前后不一',
  severity: 'info',
  clause: 'GB/T 15834—2011 4.8.3.3',
  reason: '带数字的简称加引号表示有特定含义，一处加、一处不加，读的人会以为是两回事。',
  bad: '正文: [推进“三网一平台”建设。三网一平台覆盖全部水库。]',
  good: '正文: [推进“三网一平台”建设。“三网一平台”覆盖全部水库。]',

  check: ({ texts }) => {
    const names = new Set(
      texts.flatMap(({ text }) => [...text.matchAll(shortName)].map(([, name = '']) => name)),
    )
    if (names.size === 0) return []
    const pattern = new RegExp([...names].toSorted((a, b) => b.length - a.length).join('|'), 'gu')
    return texts.flatMap((part) =>
      [...maskPairs(part.text, ['《》', '“”', '‘’']).matchAll(pattern)].map((match) => ({
        path: part.path,
        excerpt: excerptOf(part, match.index, match[0].length),
        message: `“${match[0]}”别处加了引号，这里没有加。`,
        hint: '全文统一，宜都加引号',
      })),
    )
  },
}
