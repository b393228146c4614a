/** 点号不连用。 */
import { findMatches, type Rule } from '../rule.ts'

export const doubleMarks: Rule = {
  id: 'double-marks',
  title: '连用的标点',
  severity: 'error',
  clause: 'GB/T 15834—2011 4',
  reason: '点号不连用，多半是改稿时留下的。',
  bad: '正文: [请认真贯彻执行。。]',
  good: '正文: [请认真贯彻执行。]',

  check: ({ texts }) =>
    findMatches(texts, /[。，、；：！？]{2,}/gu, ([marks]) => {
      const mark = marks[0] ?? ''
      const isRepeated = marks === mark.repeat(marks.length)
      // ？！ is one mark of two feelings; three 。 are meant as ……, of which ellipsis-form speaks.
      if (marks === '？！' || /^。{3,}$/u.test(marks)) return undefined
      return isRepeated
        ? { message: `“${marks}”重复了。`, hint: `留一个“${mark}”`, replacement: mark }
        : { message: `“${marks}”是连用的点号，只能留一个。`, hint: '看句子是否说完，留下该留的一个' }
    }),
}
