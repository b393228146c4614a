/** 上行文只主送一个上级机关。 */
import type { Rule } from '../rule.ts'
import { requestSample } from '../sample-kinds.ts'
import { splitNames } from '../split-names.ts'

export const oneAddressee: Rule = {
  id: 'one-addressee',
  title: '上行文的主送机关',
  severity: 'warning',
  clause: '《党政机关公文处理工作条例》第十五条（一）',
  reason: '上行文原则上主送一个上级机关，多头主送容易互相等待，责任不清。',
  hint: '主送负责答复的一个机关，其他的写在“抄送机关”',
  bad: requestSample('主送机关: [江州省人民政府, 江州省水利厅]'),
  good: requestSample(
    '主送机关: 江州省人民政府\n抄送机关: 江州省水利厅\n印发机关: 滨江市人民政府办公室\n印发日期: 2025-05-07',
  ),

  check: ({ document: { direction }, texts }) => {
    if (direction !== 'upward') return []
    return texts.flatMap(({ kind, text, path }) => {
      const names = kind === 'addressees' ? splitNames(text) : []
      const message = `上行文主送了${names.length}个机关：${names.join('、')}。`
      return names.length > 1 ? [{ path, message }] : []
    })
  },
}
