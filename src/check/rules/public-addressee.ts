/** 公开发布的文种和纪要不写主送机关。 */
import type { DocumentType } from '../../model/document-type.ts'
import type { Rule } from '../rule.ts'

const types: ReadonlySet<DocumentType> = new Set(['公告', '通告', '公报', '决议', '命令', '纪要'])

export const publicAddressee: Rule = {
  id: 'public-addressee',
  title: '不写主送机关的文种',
  severity: 'warning',
  clause: '惯例：公布性公文和纪要不写主送机关',
  reason: '公告、通告、公报、决议、命令面向社会，纪要分送与会单位，都没有特定的主要受理机关。',
  hint: '删去“主送机关”；分送的单位写在“抄送机关”',
  bad: '文种: 通告\n标题: 滨江市人民政府关于汛期封闭滨河步道的通告',
  good: '文种: 通告\n标题: 滨江市人民政府关于汛期封闭滨河步道的通告\n主送机关:',

  check: ({ document: { documentType }, texts }) =>
    types.has(documentType)
      ? texts
          .filter(({ kind }) => kind === 'addressees')
          .map(({ path, text }) => ({
            path,
            message: `${documentType}写了主送机关“${text}”，一般不写。`,
          }))
      : [],
}
