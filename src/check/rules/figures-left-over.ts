/** 上年的句子原样留着，里面的数没有改。 */
import { listRepeated } from '../last-year.ts'
import { findQuantities } from '../quantities.ts'
import type { Finding, Rule } from '../rule.ts'

export const figuresLeftOver: Rule = {
  id: 'figures-left-over',
  title: '上年的数没有改',
  severity: 'warning',
  clause: '惯例：数据前后一致',
  reason: '这一句与上年的一字不差，连数都一样，多半是忘了更新。',
  hint: '换成本年的数；确实没有变化的，说明“与上年持平”',
  bad: {
    公文: '上年: ../上年\n变量: {年度: 2025}\n正文: [全市共开展防汛演练12次，参加人员800人次。]',
    文件: {
      '上年/公文.yaml':
        '文种: 通知\n发文机关: 滨江市人民政府\n标题: 滨江市人民政府关于做好防汛工作的通知\n正文: [全市共开展防汛演练12次，参加人员800人次。]\n',
    },
  },
  good: {
    公文: '上年: ../上年\n变量: {年度: 2025}\n正文: [全市共开展防汛演练15次，参加人员900人次。]',
    文件: {
      '上年/公文.yaml':
        '文种: 通知\n发文机关: 滨江市人民政府\n标题: 滨江市人民政府关于做好防汛工作的通知\n正文: [全市共开展防汛演练12次，参加人员800人次。]\n',
    },
  },

  check: (subject) =>
    listRepeated(subject).flatMap(({ part, text, excerpt }): readonly Finding[] => {
      const figures = findQuantities(text)
      if (figures.length < 2) return []
      const message = `这一句连数在内与上年完全相同（${figures.map((figure) => figure.text).join('、')}）。`
      return [{ path: part.path, excerpt, message }]
    }),
}
