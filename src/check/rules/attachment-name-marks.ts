/** 附件名称不加书名号。 */
import { attachmentNames } from '../attachment-names.ts'
import type { Rule } from '../rule.ts'

export const attachmentNameMarks: Rule = {
  id: 'attachment-name-marks',
  title: '附件名称的书名号',
  severity: 'info',
  clause: '惯例：附件说明里的附件名称不加书名号',
  reason: '附件说明已经用“附件：”标明后面是附件的名称，不再加书名号。',
  hint: '去掉两边的书名号；附件标题和附件说明一起改',
  bad: '附件: 《滨江市防汛应急预案》\n正文: [现将防汛应急预案（见附件）印发给你们。]',
  good: '附件: 滨江市防汛应急预案\n正文: [现将防汛应急预案（见附件）印发给你们。]',

  check: (subject) =>
    attachmentNames(subject)
      .filter(({ text }) => /^《[^《》]*》$/u.test(text))
      .map(({ text, path }) => ({ path, message: `附件名称“${text}”加了书名号。` })),
}
