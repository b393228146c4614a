/** 横排的公文不用直角引号。 */
import { findMatches, type Rule } from '../rule.ts'

export const cornerQuotes: Rule = {
  id: 'corner-quotes',
  title: '直角引号',
  severity: 'warning',
  clause: 'GB/T 15834—2011 5.2',
  reason: '“「」”“『』”是竖排文稿的引号，横排用“ ”和‘ ’。',
  bad: '正文: [推进「一网通办」改革。]',
  good: '正文: [推进“一网通办”改革。]',

  check: ({ texts }) =>
    findMatches(texts, /「([^「」]*)」|『([^『』]*)』/gu, ([found, outer, inner]) => {
      const right = outer === undefined ? `‘${inner}’` : `“${outer}”`
      return {
        message: `${found}用了直角引号。`,
        hint: `写成${right}`,
        ...(!/[『』“”‘’]/u.test(outer ?? inner ?? '') && outer !== undefined && { replacement: right }),
      }
    }),
}
