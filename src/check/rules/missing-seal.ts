/** 有署名的公文加盖印章。 */
import type { DocumentType } from '../../model/document-type.ts'
import type { Rule } from '../rule.ts'
import { requestSample } from '../sample-kinds.ts'

/** Written to one body, and so never 普发性公文, which may go unsealed. */
const addressed: ReadonlySet<DocumentType> = new Set(['请示', '报告', '批复', '函', '议案'])

export const missingSeal: Rule = {
  id: 'missing-seal',
  title: '没有加盖印章',
  severity: 'warning',
  clause: '《党政机关公文处理工作条例》第九条（十三）',
  reason: '公文中有发文机关署名的，应当加盖发文机关印章；有特定发文机关标志的普发性公文和电报可以不加盖。',
  hint: '删去“用印: 无”，或者写“用印: 印章”；另行用印的，在“豁免”里写明',
  bad: requestSample('用印: 无'),
  good: requestSample('用印: 印章'),

  check: ({ document: { documentType, form, body } }) => {
    const { sealing, issuers } = body.signOff
    const isDue = (form === 'general' || form === 'letter') && addressed.has(documentType)
    if (!isDue || sealing !== 'none' || issuers.length === 0) return []
    return [{ path: ['body', 'signOff'], message: `${documentType}有署名，没有加盖印章。` }]
  },
}
