/** “第一”“首先”“其一”后面用逗号。 */
import { findMatches, type Rule } from '../rule.ts'
import { isRunningText } from '../text-parts.ts'

export const ordinalComma: Rule = {
  id: 'ordinal-comma',
  title: '“第一”“首先”后的标点',
  severity: 'warning',
  clause: 'GB/T 15834—2011 附录B.3.1',
  reason: '“第”“其”字头的序次语和“首先”“其次”“最后”后面用逗号，顿号只用在“一”“二”和天干后面。',
  bad: '正文: [第一、落实防汛责任。第二、储备防汛物资。]',
  good: '正文: [第一，落实防汛责任。第二，储备防汛物资。]',

  check: ({ texts }) =>
    findMatches(
      texts.filter(isRunningText),
      /(?<=^|[。；：])(第[一二三四五六七八九十]{1,2}|其[一二三四五]|首先|其次|再次|最后)[、：](?![一二三四五六七八九十]|第|也|更)/gu,
      ([found, word = '']) => ({
        message: `“${word}”后面用了“${found.at(-1)}”，应为逗号。`,
        hint: `写成“${word}，”`,
        replacement: `${word}，`,
      }),
    ),
}
