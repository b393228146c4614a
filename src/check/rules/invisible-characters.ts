/** 文字里没有看不见的字符。 */
import { listElementNames } from '../element-names.ts'
import { findMatches, type Rule } from '../rule.ts'

export const invisibleCharacters: Rule = {
  id: 'invisible-characters',
  title: '看不见的字符',
  severity: 'error',
  clause: '惯例',
  reason: '从网页、聊天软件粘贴来的文字常夹带看不见的字符，会使检索不到、排版断行出错。',
  hint: '删去它，或者把这一段重新输入一遍',
  bad: '正文: ["落实防汛\u200b责任。"]',
  good: '正文: [落实防汛责任。]',

  check: ({ document, texts }) =>
    findMatches(
      [...texts, ...listElementNames(document)],
      /(?:[\p{Cc}\p{Cf}\u{115f}\u{1160}\u{3164}]|[\u{fe00}-\u{fe0f}])+/gu,
      (match, { text }) => ({
        message: `“${text.slice(Math.max(0, match.index - 3), match.index)}”后面有看不见的字符（${codePoints(match[0])}）。`,
        replacement: '',
      }),
    ),
}

const codePoints = (text: string): string =>
  Array.from(
    text,
    (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  ).join('、')
