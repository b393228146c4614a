/** 同一个计量单位，全文用一种写法。 */
import { findMatches, type Rule } from '../rule.ts'

/** Forms of one unit, the preferred one first. */
const units: readonly (readonly string[])[] = [
  ['平方米', '㎡', 'm²', 'm2'],
  ['立方米', 'm³', 'm3', '㎥'],
  ['公里', '千米', 'km', '㎞'],
  ['公斤', '千克', 'kg', '㎏'],
  ['℃', '°C', '摄氏度'],
  ['%', '％'],
]

export const mixedUnitForms: Rule = {
  id: 'mixed-unit-forms',
  title: '同一单位写法不一',
  severity: 'info',
  clause: 'GB/T 15835—2011 4.3',
  reason: '同一个单位，一篇文章里用同一种写法。',
  bad: '正文: [加固堤防3公里，清淤河道5km。]',
  good: '正文: [加固堤防3公里，清淤河道5公里。]',

  check: ({ texts }) =>
    units.flatMap((forms) => {
      const counts = forms.map((form) =>
        texts.reduce((sum, { text }) => sum + text.split(afterDigit(form)).length - 1, 0),
      )
      const most = forms[counts.indexOf(Math.max(...counts))]
      return forms
        .filter((form) => form !== most)
        .flatMap((form) =>
          findMatches(texts, afterDigit(form), () => ({
            message: `“${form}”和“${most}”混用。`,
            hint: `统一写成“${most}”，或者都改为另一种`,
          })),
        )
    }),
}

const afterDigit = (form: string): RegExp =>
  new RegExp(`(?<=\\d[余多]?[百千万亿]{0,2}[余多]?)${form}(?![A-Za-z\\d²³])`, 'gu')
