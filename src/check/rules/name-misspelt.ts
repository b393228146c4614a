/** 机关、法律、会议的名称不能写错字。 */
import { findNearMisses } from '../near-misses.ts'
import type { Finding, Rule } from '../rule.ts'
import { excerptOf } from '../rule.ts'

export const nameMisspelt: Rule = {
  id: 'name-misspelt',
  title: '名称像是写错了字',
  severity: 'warning',
  clause: '惯例：名称用全称或者规范化简称',
  reason: '与登记的名称只差一个字，多半是写错了。',
  hint: '照 机关/ 或者 术语.yaml 里登记的名称核对',
  bad: {
    公文: '正文: [按照《滨江市防汛应急预按》执行。]',
    文件: { '术语.yaml': '名称: [滨江市防汛应急预案]' },
  },
  good: {
    公文: '正文: [按照《滨江市防汛应急预案》执行。]',
    文件: { '术语.yaml': '名称: [滨江市防汛应急预案]' },
  },

  check: ({ texts, issuers, terms }) => {
    const names = [...issuers.map(({ fullName }) => fullName), ...terms.names]
    return texts.flatMap((part) =>
      findNearMisses(part.text, names).map(({ start, written, name }): Finding => {
        const message = `“${written}”与登记的“${name}”差一个字。`
        return { path: part.path, excerpt: excerptOf(part, start, written.length), message }
      }),
    )
  },
}
