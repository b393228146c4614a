/** 议案提请同级人民代表大会或者常务委员会审议。 */
import type { Rule } from '../rule.ts'
import { requestSample } from '../sample-kinds.ts'

const proposal =
  '文种: 议案\n标题: 滨江市人民政府关于提请审议城市河道管理条例草案的议案\n正文: [现提请审议。]'

export const proposalAddressee: Rule = {
  id: 'proposal-addressee',
  title: '议案的主送机关',
  severity: 'error',
  clause: '《党政机关公文处理工作条例》第八条（十三）',
  reason: '议案适用于各级人民政府按照法律程序向同级人民代表大会或者人民代表大会常务委员会提请审议事项。',
  hint: '主送人民代表大会或者常务委员会；向其他机关请求批准的，用“请示”或“函”',
  bad: requestSample(`${proposal}\n主送机关: 江州省人民政府`),
  good: requestSample(`${proposal}\n主送机关: 滨江市人民代表大会常务委员会`),

  check: ({ document: { documentType }, texts }) =>
    documentType === '议案'
      ? texts
          .filter(({ kind, text }) => kind === 'addressees' && !/人民代表大会|人大/u.test(text))
          .map(({ path, text }) => ({
            path,
            message: `议案主送了“${text}”，应为人民代表大会或者其常务委员会。`,
          }))
      : [],
}
