/** 减少不用倍数。 */
import { findOutsideNames } from '../prose.ts'
import type { Rule } from '../rule.ts'

export const decreaseByTimes: Rule = {
  id: 'decrease-by-times',
  title: '减少用了倍数',
  severity: 'warning',
  clause: '惯例：统计用语',
  reason: '倍数只用于增加，减少一倍就是零；减少用百分数或者分数。',
  hint: '换算成百分数，如“减少了一半”“下降50%”',
  bad: '正文: [险情处置时间缩短了2倍。]',
  good: '正文: [险情处置时间缩短了一半。]',

  check: ({ texts }) =>
    findOutsideNames(
      texts,
      /(?:下降|降低|减少|缩短|压缩|缩减|缩小|减轻|减)(?:了|近|约|将近|超过|超)*(?:\d+(?:\.\d+)?|[一二两三四五六七八九十几数]+)(?:多|余)?倍/gu,
      ([found]) => ({ message: `“${found}”用倍数表示减少。` }),
    ),
}
