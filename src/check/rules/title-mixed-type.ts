/** 标题只用一个文种。 */
import { findMatches, type Rule } from '../rule.ts'
import { reportSample } from '../sample-kinds.ts'

export const titleMixedType: Rule = {
  id: 'title-mixed-type',
  title: '两个文种连用',
  severity: 'error',
  clause: '《党政机关公文处理工作条例》第十五条（四）',
  reason: '请示要上级机关答复，报告不要；两个文种连用，收文机关不知道该不该批。',
  hint: '请求指示、批准的用“请示”（对不相隶属机关用“函”），汇报工作的用“报告”',
  bad: reportSample('标题: 滨江市人民政府关于防汛工作情况的请示报告'),
  good: reportSample('标题: 滨江市人民政府关于防汛工作情况的报告'),

  check: ({ texts }) =>
    findMatches(
      texts.filter(({ kind }) => kind === 'title'),
      /(?:请示|申请)报告$|报告请示$|请示函$/gu,
      ([words]) => ({ message: `标题以“${words}”收尾，把两个文种连在了一起。` }),
    ),
}
