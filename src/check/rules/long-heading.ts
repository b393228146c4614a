/** 单独成行的标题不超过四十字。 */
import { findMatches, type Rule } from '../rule.ts'

export const longHeading: Rule = {
  id: 'long-heading',
  title: '过长的标题',
  severity: 'info',
  clause: '惯例：层次标题简短，不超过一行半',
  reason: '标题是一节的提要，一行二十八字，超过四十字的多半是把正文写进了标题。',
  hint: '缩短标题，展开的话写进正文；或者写成“接排”的一段',
  bad: '正文: [{标题: 各县（区）人民政府和市政府有关部门要在汛期到来以前把防汛物资补充到位并且逐项登记造册定期检查, 内容: [汛前补充沙袋。]}, {标题: 加强值班值守, 内容: [实行24小时值班。]}]',
  good: '正文: [{标题: 备足防汛物资, 内容: [汛前补充沙袋。]}, {标题: 加强值班值守, 内容: [实行24小时值班。]}]',

  check: ({ texts }) =>
    findMatches(
      texts.filter(({ kind }) => kind === 'heading'),
      /^.{41,}$/gu,
      ([heading]) => ({ message: `标题有${Array.from(heading).length}字，超过了40字。` }),
    ),
}
