/** 标点不重复。 */
import { findMatches, type Rule } from '../rule.ts'

export const doubleMarks: Rule = {
  id: 'double-marks',
  title: '重复的标点',
  severity: 'error',
  clause: 'GB/T 15834—2011 4',
  reason: '点号不连用，多半是改稿时留下的。',
  bad: '正文: [请认真贯彻执行。。]',
  good: '正文: [请认真贯彻执行。]',

  check: ({ texts }) =>
    findMatches(texts, /([。，、；：])\1+/gu, ([marks, mark = '']) => ({
      message: `“${marks}”重复了。`,
      hint: `留一个“${mark}”`,
      replacement: mark,
    })),
}
