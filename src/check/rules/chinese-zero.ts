/** 汉字年份里的零写作“〇”。 */
import { findMatches, type Rule } from '../rule.ts'

export const chineseZero: Rule = {
  id: 'chinese-zero',
  title: '汉字年份里的“〇”',
  severity: 'error',
  clause: 'GB/T 15835—2011 5.2.5',
  reason: '年份、编号里的零用汉字写作“〇”，不用圆圈、字母 O 或者数字 0 代替。',
  bad: '正文: [二○二五年汛期将至。]',
  good: '正文: [二〇二五年汛期将至。]',

  check: ({ texts }) =>
    findMatches(
      texts,
      /[一二](?=[〇一二三四五六七八九○◯OＯ0０零]{3}年)[〇一二三四五六七八九]*[○◯OＯ0０零][〇一二三四五六七八九○◯OＯ0０零]*(?=年)/gu,
      ([found]) => {
        const right = found.replace(/[○◯OＯ0０零]/gu, '〇')
        return { message: `“${found}年”的零应写作“〇”。`, hint: `写成“${right}年”`, replacement: right }
      },
    ),
}
