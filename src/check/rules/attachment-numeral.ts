/** 正文里附件的序号用阿拉伯数字。 */
import { isMainText } from '../main-text.ts'
import { findMatches, type Rule } from '../rule.ts'

const list = '附件: [滨江市防汛应急预案, 滨江市防汛物资清单]'

export const attachmentNumeral: Rule = {
  id: 'attachment-numeral',
  title: '附件序号的数字',
  severity: 'warning',
  clause: 'GB/T 9704—2012 7.3.4',
  reason: '附件说明和附件首页的序号都是阿拉伯数字，正文里的写法应当一致。',
  bad: `正文: [防汛应急预案见附件一，防汛物资清单见附件二。]\n${list}`,
  good: `正文: [防汛应急预案见附件1，防汛物资清单见附件2。]\n${list}`,

  check: ({ document: { body }, texts }) =>
    body.attachmentList.length < 2
      ? []
      : findMatches(
          texts.filter(isMainText),
          /(?<![》〕号的文件知])附件([一二三四五六七八九十])(?![一二三四五六七八九十份个件项览])/gu,
          ([words, numeral = '']) => ({
            message: `附件的序号写成了“${words}”，应为阿拉伯数字。`,
            hint: `写成“附件${'一二三四五六七八九十'.indexOf(numeral) + 1}”`,
          }),
        ),
}
