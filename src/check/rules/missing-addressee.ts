/** 请示、报告、批复、函、议案有主送机关。 */
import type { DocumentType } from '../../model/document-type.ts'
import type { Rule } from '../rule.ts'
import { requestSample } from '../sample-kinds.ts'

const types: ReadonlySet<DocumentType> = new Set(['请示', '报告', '批复', '函', '议案'])

export const missingAddressee: Rule = {
  id: 'missing-addressee',
  title: '没有主送机关',
  severity: 'warning',
  clause: '《党政机关公文处理工作条例》第九条（八）',
  reason: '主送机关是公文的主要受理机关，请示、报告、批复、函、议案都有特定的对象。',
  hint: '补上一行“主送机关: ……”',
  bad: requestSample('主送机关:'),
  good: requestSample('主送机关: 江州省人民政府'),

  check: ({ document: { documentType, form, body, colophon } }) => {
    if (form === 'plain' || !types.has(documentType)) return []
    if (body.addressees !== undefined || colophon?.addressees !== undefined) return []
    return [{ path: ['body', 'addressees'], message: `${documentType}没有主送机关。` }]
  },
}
