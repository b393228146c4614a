/** 主送、抄送机关里没有发文机关自己。 */
import type { Rule } from '../rule.ts'
import { splitNames } from '../split-names.ts'
import { issuerNames } from '../title-words.ts'

export const recipientSelf: Rule = {
  id: 'recipient-self',
  title: '发给自己的公文',
  severity: 'warning',
  clause: '《党政机关公文处理工作条例》第九条（八）',
  reason: '主送、抄送机关是受理或者知晓公文的其他机关，写上发文机关多半是沿用旧稿时忘了改。',
  hint: '删去或者改成应当收文的机关',
  bad: '主送机关: [各县（区）人民政府, 滨江市人民政府]',
  good: '主送机关: 各县（区）人民政府',

  check: ({ document: { issuers }, texts }) => {
    const own = issuerNames(issuers)
    return texts
      .filter(({ kind }) => kind === 'addressees' || kind === 'cc')
      .flatMap(({ kind, text, path }) => {
        const self = splitNames(text).find((name) => own.includes(name))
        const label = kind === 'cc' ? '抄送机关' : '主送机关'
        return self === undefined ? [] : [{ path, message: `${label}里有发文机关自己“${self}”。` }]
      })
  },
}
