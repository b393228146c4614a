/** 与上年雷同的句子太多。 */
import { listRepeated, sentencesOf } from '../last-year.ts'
import type { Rule } from '../rule.ts'
import { isRunningText } from '../text-parts.ts'

/** Share of characters in sentences taken over word for word. */
const most = 0.3
/** A short document repeats its set phrases. */
const fewestSentences = 5

export const copiedFromLastYear: Rule = {
  id: 'copied-from-last-year',
  title: '与上年雷同太多',
  severity: 'info',
  clause: '惯例',
  reason: '与上年一字不差的句子太多，看不出这一年做了什么。',
  hint: '运行 hongtou diff 看是哪些句子，逐句更新',
  bad: {
    公文: `上年: ../上年\n正文: [${copies(1)}]`,
    文件: {
      '上年/公文.yaml': `文种: 通知\n发文机关: 滨江市人民政府\n标题: 滨江市人民政府关于做好防汛工作的通知\n正文: [${copies(1)}]\n`,
    },
  },
  good: {
    公文: `上年: ../上年\n正文: [${copies(2)}]`,
    文件: {
      '上年/公文.yaml': `文种: 通知\n发文机关: 滨江市人民政府\n标题: 滨江市人民政府关于做好防汛工作的通知\n正文: [${copies(1)}]\n`,
    },
  },

  check: (subject) => {
    const all = subject.texts.filter(isRunningText).flatMap(sentencesOf)
    const repeated = listRepeated(subject)
    const share = lengthOf(repeated) / lengthOf(all)
    if (repeated.length < fewestSentences || share <= most) return []
    const message = `有 ${repeated.length} 句与上年一字不差，占全文的 ${Math.round(share * 100)}%。`
    return [{ path: ['body', 'title'], message }]
  },
}

const lengthOf = (sentences: readonly { readonly text: string }[]): number =>
  sentences.reduce((length, { text }) => length + text.length, 0)

/** Sentences of the example; `year` makes them differ. */
function copies(year: number): string {
  return ['堤防', '水库', '泵站', '涵闸', '河道', '物资']
    .map((place) => `市水利局${year === 1 ? '组织' : '会同各区'}检查了全市的${place}和周边的防汛设施。`)
    .join(', ')
}
