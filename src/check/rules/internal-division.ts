/** 内设机构不对外正式行文。 */
import type { Finding, Rule } from '../rule.ts'

export const internalDivision: Rule = {
  id: 'internal-division',
  title: '内设机构行文',
  severity: 'error',
  clause: '《党政机关公文处理工作条例》第十七条',
  reason: '除办公厅（室）外，部门内设机构不得对外正式行文。',
  bad: '发文机关: 滨江市财政局预算科\n标题: 滨江市财政局预算科关于做好防汛工作的通知\n发文字号: 滨财发〔2025〕8号',
  good: '发文机关: 滨江市财政局\n标题: 滨江市财政局关于做好防汛工作的通知\n发文字号: 滨财发〔2025〕8号\n主送机关: 各县（区）财政局',

  check: ({ document: { issuers } }) =>
    issuers.flatMap(({ fullName }): readonly Finding[] => {
      // A 管理处 or 办事处 of a body may be a body of its own.
      const [, body] =
        /^(.*(?:局|厅|部|委员会|人民政府|办公室))(?!.*(?:管理|办事|代表|服务|监督|收费|稽查)处$)[^局厅部会府室]{1,10}(?:科|处|股)$/u.exec(
          fullName,
        ) ?? []
      if (body === undefined) return []
      const message = `发文机关写的是内设机构“${fullName}”。`
      return [{ path: ['issuers'], message, hint: `改由“${body}”行文` }]
    }),
}
