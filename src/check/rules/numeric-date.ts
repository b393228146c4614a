/** 公文正文的日期用“年月日”。 */
import { findOutsideNames } from '../prose.ts'
import type { Rule } from '../rule.ts'

export const numericDate: Rule = {
  id: 'numeric-date',
  title: '用短横线、点写的日期',
  severity: 'warning',
  clause: 'GB/T 15835—2011 5.1.4',
  reason: '公文正文的日期写“年月日”；用短横线的写法年月日必须齐全，不用点和斜线。',
  bad: '正文: [自2025-06-01起进入汛期。]',
  good: '正文: [自2025年6月1日起进入汛期。]',

  check: ({ texts }) =>
    findOutsideNames(
      texts,
      /(?<![\w./〔-])((?:19|20)\d{2})(?:[-./](1[0-2]|0?[1-9])[-./](3[01]|[12]\d|0?[1-9])|[-/](1[0-2]|0[1-9]))日?(?![\w./号-])/gu,
      ([found, year, month, day, monthOnly]) => {
        const right = `${year}年${Number(month ?? monthOnly)}月${day === undefined ? '' : `${Number(day)}日`}`
        return { message: `日期写成了“${found}”。`, hint: `写成“${right}”` }
      },
    ),
}
