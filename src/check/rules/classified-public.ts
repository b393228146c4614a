/** 涉密公文不公开。 */
import { findMatches, type Rule } from '../rule.ts'

export const classifiedPublic: Rule = {
  id: 'classified-public',
  title: '涉密公文写了公开发布',
  severity: 'error',
  clause: '《党政机关公文处理工作条例》第三十一条',
  reason: '涉密公文公开发布前应当履行解密程序，密级和“公开发布”不能同时标注。',
  hint: '涉密的，删去附注里的公开属性；已经解密的，删去密级',
  bad: '份号: 1\n密级: 秘密\n保密期限: 1年\n附注: 此件公开发布',
  good: '份号: 1\n密级: 秘密\n保密期限: 1年\n附注: 此件发至县级',

  check: ({ document: { masthead }, texts }) => {
    const level = masthead?.classification?.level
    if (!level) return []
    return findMatches(
      texts.filter(({ kind }) => kind === 'note'),
      /(?:此件|本件|主动)?公开(?:发布)?|依申请公开/gu,
      ([words], { text }) =>
        /不(?:予)?公开/u.test(text) ? undefined : { message: `密级是${level}，附注却写了“${words}”。` },
    )
  },
}
