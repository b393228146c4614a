/** 汉字之间的标点用全角。 */
import { isProse } from '../prose.ts'
import { findMatches, type Rule } from '../rule.ts'

const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
}

/** Between digits or Latin letters they are decimal points, colons of a clock and the like. */
const halfWidth = [
  String.raw`(?<=[\p{Script=Han}”’）》〉〕】、。][ ]*)[,;:?!](?!/)`,
  String.raw`(?<=[\w%℃‰)\]])[,;:?!](?=\s*[\p{Script=Han}“‘（《〈〔]|$)`,
  String.raw`(?<=[\p{Script=Han}”’）》〉〕])(?<!^[（(]?[一二三四五六七八九十]+[）)]?)\.(?=[\p{Script=Han}”’）》〉〕“‘（《〈]|$)`,
].join('|')

export const halfWidthMarks: Rule = {
  id: 'half-width-marks',
  title: '半角标点',
  severity: 'error',
  clause: 'GB/T 15834—2011 4',
  reason: '汉语文稿的点号是全角的“，。；：？！”，半角的标点挤在一边，行末也不能压缩。',
  bad: "正文: ['严格落实防汛责任,确保安全度汛。']",
  good: '正文: [严格落实防汛责任，确保安全度汛。]',

  check: ({ texts }) =>
    findMatches(texts.filter(isProse), new RegExp(halfWidth, 'gu'), (match, { kind, text }) => {
      const [mark] = match
      if (!/\p{Script=Han}/u.test(text)) return undefined
      const full = fullWidth[mark] ?? mark
      // 买买提.艾力 may want a 间隔号, 省.市 a 顿号; title-final-mark speaks of the end of a title.
      const isEnd = match.index === text.length - 1
      if (isEnd && kind !== 'paragraph' && kind !== 'note') return undefined
      return mark === '.' && !isEnd
        ? { message: '汉字之间用了半角的“.”。', hint: '句子完了用“。”，人名中间用“·”' }
        : { message: `用了半角的“${mark}”，应为“${full}”。`, hint: `改为“${full}”`, replacement: full }
    }),
}
