/** 间隔号居中，占半个字。 */
import { isProse } from '../prose.ts'
import { findMatches, type Rule } from '../rule.ts'

export const middleDot: Rule = {
  id: 'middle-dot',
  title: '间隔号的写法',
  severity: 'warning',
  clause: 'GB/T 15834—2011 4.14.2',
  reason: '间隔号是居中的“·”，不用项目符号或者日文的中点代替。',
  hint: '写成“·”',
  bad: '正文: [听取了买买提•艾力的意见。]',
  good: '正文: [听取了买买提·艾力的意见。]',

  check: ({ texts }) =>
    findMatches(
      texts.filter(isProse),
      /(?<=\p{Script=Han})[•・‧∙⋅･](?=\p{Script=Han})|(?<=\d)[•・‧∙⋅･](?=\d)/gu,
      ([mark]) => ({ message: `间隔号写成了“${mark}”，应为“·”。`, replacement: '·' }),
    ),
}
