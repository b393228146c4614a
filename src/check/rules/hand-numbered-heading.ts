/** 结构层次序数由排版编，不手写在自然段里。 */
import { readHandNumber } from '../hand-number.ts'
import { mainParagraphs } from '../main-text.ts'
import { excerptOf, type Finding, type Rule } from '../rule.ts'

export const handNumberedHeading: Rule = {
  id: 'hand-numbered-heading',
  title: '手写的层次序数',
  severity: 'info',
  clause: 'GB/T 9704—2012 7.3.3',
  reason: '第一层用黑体、第二层用楷体，手写在自然段里的“一、”“（一）”只能印成仿宋，增删以后也不会重新编号。',
  hint: '写成一节：“- 标题: ……”和“内容: ……”；标题与正文排在同一行的，加“接排: 是”',
  bad: '正文: [一、加强值班值守。各级防汛机构实行24小时值班。, 二、备足物资。各县（区）补充沙袋。]',
  good: '正文: [{标题: 加强值班值守, 接排: 是, 内容: 各级防汛机构实行24小时值班。}, {标题: 备足物资, 接排: 是, 内容: 各县（区）补充沙袋。}]',

  check: (subject) =>
    mainParagraphs(subject).flatMap((part): readonly Finding[] => {
      const number = part.items ? undefined : readHandNumber(part.text)
      if (!number || number.level > 2) return []
      const message = `“${number.text}”是手写的，不会按第${number.level === 1 ? '一' : '二'}层标题排版。`
      return [{ path: part.path, message, excerpt: excerptOf(part, 0, number.text.length) }]
    }),
}
