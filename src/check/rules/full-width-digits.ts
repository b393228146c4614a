/** 阿拉伯数字和拉丁字母用半角。 */
import { findMatches, type Rule } from '../rule.ts'

export const fullWidthDigits: Rule = {
  id: 'full-width-digits',
  title: '全角的数字、字母',
  severity: 'warning',
  clause: 'GB/T 15835—2011 5.1.7',
  reason: '阿拉伯数字一般用正体二分字身，占半个汉字；全角的数字松散，行末也会断开。',
  hint: '改为半角',
  bad: '正文: [检查水库１２座。]',
  good: '正文: [检查水库12座。]',

  check: ({ texts }) =>
    findMatches(
      texts,
      // ＸＸ and ＡＡ stand for what is not said; the rule on 占位 speaks of them.
      /(?!(?:Ｘ|ｘ)+(?![０-９Ａ-Ｗ]))[０-９Ａ-Ｚａ-ｚ]+(?:．[０-９]+)*|(?<=\d)．(?=\d)/gu,
      ([found]) => ({
        message: `“${found}”是全角的，应为“${found.normalize('NFKC')}”。`,
        replacement: found.normalize('NFKC'),
      }),
    ),
}
