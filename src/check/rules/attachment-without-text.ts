/** 附件说明里的附件都有内容。 */
import type { Rule } from '../rule.ts'

const main =
  '附件: [滨江市防汛应急预案, 滨江市防汛物资清单]\n正文: [防汛应急预案见附件1，防汛物资清单见附件2。]'
const plan = { '公文夹/附件/1-预案.yaml': '标题: 滨江市防汛应急预案\n内容: [预案自印发之日起施行。]' }
const supplies = { '公文夹/附件/2-清单.yaml': '标题: 滨江市防汛物资清单\n内容: [沙袋2万条。]' }

export const attachmentWithoutText: Rule = {
  id: 'attachment-without-text',
  title: '没有内容的附件',
  severity: 'info',
  clause: 'GB/T 9704—2012 7.3.7',
  reason: '附件说明列了几个附件，后面只印出其中一部分，其余的要另外装订。',
  hint: '在 附件/ 文件夹里补上这个附件；另外装订的，核对是否随文附上',
  bad: { 公文: main, 文件: plan },
  good: { 公文: main, 文件: { ...plan, ...supplies } },

  check: ({ document: { attachments, body } }) => {
    if (attachments.length === 0) return []
    const written = new Set(attachments.map(({ title }) => title))
    return body.attachmentList.flatMap((name, index) =>
      written.has(name)
        ? []
        : [{ path: ['body', 'attachmentList', index], message: `附件“${name}”在 附件/ 文件夹里没有内容。` }],
    )
  },
}
