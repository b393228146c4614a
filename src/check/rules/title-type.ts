/** 标题以公文的文种收尾。 */
import type { DocumentType } from '../../model/document-type.ts'
import type { Rule } from '../rule.ts'
import { plainTitle, typeInTitle } from '../title-words.ts'

export const titleType: Rule = {
  id: 'title-type',
  title: '标题里的文种',
  severity: 'error',
  clause: '《党政机关公文处理工作条例》第九条（七）',
  reason: '标题由发文机关名称、事由和文种组成，收文机关按文种办理；文种只有条例第八条所列的十五种。',
  bad: '标题: 滨江市人民政府关于做好防汛工作的意见',
  good: '标题: 滨江市人民政府关于做好防汛工作的通知',

  check: ({ document }) => {
    const { documentType, form } = document
    const title = plainTitle(document)
    if (form === 'order' || title === '' || typeInTitle(title) === documentType) return []
    return [{ path: ['body', 'title'], ...explain(title, documentType) }]
  },
}

/** Names that are taken for 文种, and what is meant by them. */
const unofficial: readonly (readonly [name: string, meant: readonly DocumentType[]])[] = [
  ['汇报', ['报告']],
  ['总结', ['报告']],
  ['申请', ['请示', '函']],
  ['申请书', ['请示', '函']],
  ['要求', ['请示', '函']],
  ['回函', ['函']],
  ['公函', ['函']],
  ['批示', ['批复']],
  ['指示', ['意见', '通知']],
  ['布告', ['公告', '通告']],
]

const explain = (title: string, type: DocumentType): { readonly message: string; readonly hint: string } => {
  const other = typeInTitle(title)
  if (other) {
    return {
      message: `标题的文种是“${other}”，要素“文种”写的是“${type}”。`,
      hint: '按照行文的目的定文种，把要素“文种”和标题改成一致',
    }
  }
  const [name, meant = []] = unofficial.find(([ending]) => title.endsWith(ending)) ?? []
  if (name === undefined) {
    return { message: `标题没有以文种“${type}”收尾。`, hint: `在标题末尾写上文种，如“……的${type}”` }
  }
  return {
    message: `标题以“${name}”收尾，“${name}”不是公文的文种。`,
    hint: `改用“${(meant.includes(type) ? [type] : meant).join('”或“')}”`,
  }
}
