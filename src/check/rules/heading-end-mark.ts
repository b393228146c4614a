/** 单独成行的标题末尾不加标点。 */
import { findMatches, type Rule } from '../rule.ts'

export const headingEndMark: Rule = {
  id: 'heading-end-mark',
  title: '层次标题末尾的标点',
  severity: 'warning',
  clause: 'GB/T 15834—2011 附录B.4',
  reason: '单独成行的标题末尾不加标点；与正文接排的，句号由排版加上。',
  hint: '删去标题末尾的标点；要与正文排在同一行的，写“接排: 是”',
  bad: '正文: [{标题: 备足防汛物资。, 内容: [汛前补充沙袋。]}, {标题: 加强值班值守, 内容: [实行24小时值班。]}]',
  good: '正文: [{标题: 备足防汛物资, 内容: [汛前补充沙袋。]}, {标题: 加强值班值守, 内容: [实行24小时值班。]}]',

  check: ({ texts }) =>
    findMatches(
      texts.filter(({ kind }) => kind === 'heading' || kind === 'run-in-heading'),
      /[。，、；：,.;:]+$/gu,
      ([mark], { kind }) => ({
        message:
          kind === 'heading' ? `标题末尾有“${mark}”。` : `接排的标题末尾写了“${mark}”，会印成两个标点。`,
        replacement: '',
      }),
    ),
}
