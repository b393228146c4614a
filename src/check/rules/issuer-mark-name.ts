/** 发文机关标志由发文机关的全称或者规范化简称组成。 */
import type { Rule } from '../rule.ts'
import { isShortOf, issuerNames } from '../title-words.ts'

export const issuerMarkName: Rule = {
  id: 'issuer-mark-name',
  title: '发文机关标志的名称',
  severity: 'error',
  clause: 'GB/T 9704—2012 7.2.4',
  reason: '发文机关标志由发文机关全称或者规范化简称加“文件”组成，写成别的名称等于换了发文机关。',
  hint: '改成与发文机关一致；或者删去“发文机关标志”，由机关名称生成',
  bad: '发文机关标志: 临川市人民政府文件',
  good: '发文机关标志: 滨江市人民政府文件',

  check: ({ document: { form, masthead, issuers } }) => {
    if (!masthead || form === 'minutes') return []
    const known = issuerNames(issuers)
    const names = masthead.issuerMark.names.map((name) => name.replace(/\s/gu, ''))
    const strange = names.find((name) => !known.some((full) => name.includes(full) || isShortOf(name, full)))
    if (strange === undefined) return []
    const message = `发文机关标志写的是“${strange}”，发文机关是${issuers[0]?.fullName ?? ''}。`
    return [{ path: ['masthead', 'issuerMark'], message }]
  },
}
