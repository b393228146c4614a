/** 一个机关一个签发人。 */
import type { Rule } from '../rule.ts'
import { requestSample } from '../sample-kinds.ts'

export const signatoryCount: Rule = {
  id: 'signatory-count',
  title: '签发人的人数',
  severity: 'warning',
  clause: '《党政机关公文处理工作条例》第二十二条',
  reason: '公文由本机关负责人签发，联合行文由所有联署机关的负责人会签，一个机关标注一位签发人。',
  hint: '按发文机关的次序，每个机关写一位签发人',
  bad: requestSample('签发人: [顾远舟, 林舟]'),
  good: requestSample('签发人: 顾远舟'),

  check: ({ document: { masthead, issuers } }) => {
    const count = masthead?.signatories.length ?? 0
    if (count <= issuers.length) return []
    const message = `发文机关有${issuers.length}个，签发人写了${count}个。`
    return [{ path: ['masthead', 'signatories'], message }]
  },
}
