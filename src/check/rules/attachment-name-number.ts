/** 附件名称前不手写“附件”和序号。 */
import { attachmentNames } from '../attachment-names.ts'
import { excerptOf, type Finding, type Rule } from '../rule.ts'

export const attachmentNameNumber: Rule = {
  id: 'attachment-name-number',
  title: '附件名称前的序号',
  severity: 'error',
  clause: 'GB/T 9704—2012 7.3.4',
  reason: '“附件：”和序号由排版加上，手写的会印成两个。',
  bad: '附件: [附件1：滨江市防汛应急预案, 附件2：物资储备清单]\n正文: [现将防汛应急预案（见附件1）和清单（见附件2）印发给你们。]',
  good: '附件: [滨江市防汛应急预案, 物资储备清单]\n正文: [现将防汛应急预案（见附件1）和清单（见附件2）印发给你们。]',

  check: (subject) =>
    attachmentNames(subject).flatMap((part): readonly Finding[] => {
      const number =
        /^(?:附件\s*[\d一二三四五六七八九十]*[：:.．、]|[（(]\d+[）)]|\d{1,2}[.．、](?!\d))/u.exec(part.text)
      if (!number) return []
      return [
        {
          path: part.path,
          excerpt: excerptOf(part, 0, number[0].length),
          message: `附件名称前写了“${number[0]}”，会印成两个。`,
          hint: `删去“${number[0]}”，附件标题和附件说明一起改`,
        },
      ]
    }),
}
