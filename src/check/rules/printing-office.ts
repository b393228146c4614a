/** 印发机关一般是办公厅（室）。 */
import type { Rule } from '../rule.ts'

const date = '印发日期: 2025-05-07'

export const printingOffice: Rule = {
  id: 'printing-office',
  title: '印发机关的名称',
  severity: 'info',
  clause: '《党政机关公文处理工作条例》第九条（十七）',
  reason: '印发机关是公文的送印机关，一般是办公厅（室）或者文秘部门，不是发文机关自己。',
  hint: '写办公厅（室）的名称；没有办公厅（室）的，照实写',
  bad: `印发机关: 滨江市人民政府\n${date}`,
  good: `印发机关: 滨江市人民政府办公室\n${date}`,

  check: ({ document: { colophon } }) => {
    const name = colophon?.printedBy
    if (name === undefined || /办公[厅室]|办公会|秘书|文秘|文书|综合|政办|院办|校办/u.test(name)) return []
    return [{ path: ['colophon', 'printedBy'], message: `印发机关写的是“${name}”，一般是办公厅（室）。` }]
  },
}
