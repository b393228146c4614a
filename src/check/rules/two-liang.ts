/** 量词前面用“两”不用“二”。 */
import { findOutsideNames } from '../prose.ts'
import type { Rule } from '../rule.ts'

export const twoLiang: Rule = {
  id: 'two-liang',
  title: '“二个”应为“两个”',
  severity: 'warning',
  clause: '惯例',
  reason: '一般量词前面用“两”，“二”用于序数和多位数。',
  bad: '正文: [分二批组织防汛演练。]',
  good: '正文: [分两批组织防汛演练。]',

  check: ({ texts }) =>
    findOutsideNames(
      texts,
      /(?<![第十百千万亿〇零一二三四五六七八九、之其星期初老\d])二(?:个|名(?!单)|家(?!村)|户)|(?<=分)二[批组类步次]/gu,
      ([found]) => ({ message: `“${found}”应为“两${found.slice(1)}”。`, hint: `写成“两${found.slice(1)}”` }),
    ),
}
