/** 手写序数后面的标点：一、（一）1.（1）。 */
import { excerptOf, type Finding, type Rule } from '../rule.ts'

export const handNumberMark: Rule = {
  id: 'hand-number-mark',
  title: '序数后面的标点',
  severity: 'error',
  clause: 'GB/T 15834—2011 附录B.3',
  reason: '汉字数字后用顿号，阿拉伯数字后用下脚点，带括号的序数后面不加标点。',
  bad: '正文: [（1）、加强值班值守。, （2）、备足防汛物资。]',
  good: '正文: [（1）加强值班值守。, （2）备足防汛物资。]',

  check: ({ texts }) =>
    texts.flatMap((part): readonly Finding[] => {
      if (part.items || (part.kind !== 'paragraph' && part.kind !== 'heading')) return []
      for (const [form, mend] of slips) {
        const match = form.exec(part.text)
        if (!match) continue
        const [written, number = ''] = match
        const replacement = mend(number)
        return [
          {
            path: part.path,
            excerpt: excerptOf(part, 0, written.length),
            message: `序数写成了“${written}”，应为“${replacement}”。`,
            hint: `写成“${replacement}”；是标题的，写在“标题”里，序数自动编`,
            replacement,
          },
        ]
      }
      return []
    }),
}

/** A wrong form at the beginning of a text → the right one. */
const slips: readonly (readonly [form: RegExp, mend: (number: string) => string])[] = [
  [/^[（(]([一二三四五六七八九十]{1,3}|\d{1,2})[）)][、，。．.：:,]/u, (number) => `（${number}）`],
  // 一，二 begins a sentence; 一. does not.
  [/^([一二三四五六七八九十]{1,3})[.．]/u, (number) => `${number}、`],
  [/^(\d{1,2})、(?!\d)/u, (number) => `${number}.`],
  [/^([①-⑳])[、，。．.,]/u, (number) => number],
]
