/** 引用公文先引标题，后引发文字号。 */
import { findMatches, type Rule } from '../rule.ts'
import { isRunningText } from '../text-parts.ts'

export const citationOrder: Rule = {
  id: 'citation-order',
  title: '引用公文的次序',
  severity: 'info',
  clause: '惯例：先引标题，后引发文字号',
  reason: '引用公文应当先引标题，后在圆括号里引发文字号。',
  hint: '写成“《标题》（文号）”',
  bad: '正文: [根据滨政发〔2024〕3号《滨江市人民政府关于加强防汛工作的通知》，现就有关事项通知如下。]',
  good: '正文: [根据《滨江市人民政府关于加强防汛工作的通知》（滨政发〔2024〕3号），现就有关事项通知如下。]',

  check: ({ texts }) =>
    findMatches(texts.filter(isRunningText), /〔\d{4}〕\d+号(?:文件?)?《[^》]+》/gu, ([found]) => ({
      message: `“${found}”把发文字号写在了标题前面。`,
    })),
}
