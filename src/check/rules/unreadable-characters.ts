/** 文字里没有乱码。 */
import { listElementNames } from '../element-names.ts'
import { findMatches, type Rule } from '../rule.ts'

export const unreadableCharacters: Rule = {
  id: 'unreadable-characters',
  title: '乱码和自造字',
  severity: 'error',
  clause: '惯例',
  reason: '乱码是转换编码时丢失的字；自造字只在造它的电脑上显示得出，换一台就是空白。',
  hint: '对照原稿补上正确的字；生僻字用有编码的字',
  bad: '正文: ["落实防汛\ue5e5责任。"]',
  good: '正文: [落实防汛责任。]',

  check: ({ document, texts }) =>
    findMatches(
      [...texts, ...listElementNames(document)],
      /[\ufffd\p{Co}\p{Cs}]+|锟斤拷|烫烫烫|�/gu,
      (match, { text }) => ({
        message: `“${text.slice(Math.max(0, match.index - 3), match.index)}”后面有${/\p{Co}/u.test(match[0]) ? '自造字' : '乱码'}。`,
      }),
    ),
}
