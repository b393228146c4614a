/** 主送、抄送机关写名称，不用代称。 */
import { excerptOf, type Rule } from '../rule.ts'
import { splitNames } from '../split-names.ts'

export const vagueRecipient: Rule = {
  id: 'vague-recipient',
  title: '收文机关的代称',
  severity: 'warning',
  clause: '《党政机关公文处理工作条例》第九条（八）',
  reason: '主送、抄送机关使用全称、规范化简称或者同类型机关统称，“贵局”“上级”这样的代称离开信封就不知是谁。',
  hint: '改成机关的名称，如“省人民政府”',
  bad: '主送机关: 贵单位',
  good: '主送机关: 各县（区）人民政府',

  check: ({ texts }) =>
    texts
      .filter(({ kind }) => kind === 'addressees' || kind === 'cc')
      .flatMap((part) => {
        const names = splitNames(part.text)
        // 中央、省、市驻滨各单位: a lone 省 among other names may belong to the next.
        const pattern = names.length === 1 ? vagueAlone : vague
        return names
          .filter((name) => pattern.test(name))
          .map((name) => ({
            path: part.path,
            excerpt: excerptOf(part, part.text.indexOf(name), name.length),
            message: `收文机关写的是“${name}”，不是机关的名称。`,
          }))
      }),
}

const vague = /^(?:贵.{1,3}|[你我]们?[省市县区局委院厅部处]?|上级(?:机关|部门|单位)?|[省市县区]里)$/u
const vagueAlone = new RegExp(`^[省市县区乡镇]$|${vague.source}`, 'u')
