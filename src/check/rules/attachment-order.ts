/** 附件的次序与附件说明一致。 */
import type { Rule } from '../rule.ts'

const files = {
  '公文夹/附件/1-预案.yaml': '标题: 滨江市防汛应急预案\n内容: [预案自印发之日起施行。]',
  '公文夹/附件/2-清单.yaml': '标题: 滨江市防汛物资清单\n内容: [沙袋2万条。]',
}
const text = '正文: [有关材料见附件。]'

export const attachmentOrder: Rule = {
  id: 'attachment-order',
  title: '附件的次序',
  severity: 'error',
  clause: 'GB/T 9704—2012 7.3.7',
  reason: '附件顺序号和附件标题应当与附件说明的表述一致，次序不同，附件2就印在了附件1前面。',
  hint: '改 附件/ 里文件名开头的数字，或者调整“附件”里的次序',
  bad: { 公文: `附件: [滨江市防汛物资清单, 滨江市防汛应急预案]\n${text}`, 文件: files },
  good: { 公文: `附件: [滨江市防汛应急预案, 滨江市防汛物资清单]\n${text}`, 文件: files },

  check: ({ document: { attachments } }) => {
    const index = attachments.findIndex(
      ({ serial }, at) => at > 0 && (serial ?? 1) < (attachments[at - 1]?.serial ?? 0),
    )
    const late = attachments[index]
    const before = attachments[index - 1]
    if (!late || !before) return []
    const message = `附件${late.serial}“${late.title}”排在了附件${before.serial}“${before.title}”后面。`
    return [{ path: ['attachments', index], message }]
  },
}
