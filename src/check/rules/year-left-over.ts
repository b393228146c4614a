/** 上年的句子原样留着，里面的年份没有改。 */
import { listRepeated } from '../last-year.ts'
import type { Finding, Rule } from '../rule.ts'

export const yearLeftOver: Rule = {
  id: 'year-left-over',
  title: '上年的年份没有改',
  severity: 'warning',
  clause: '惯例：数据前后一致',
  reason: '这一句与上年的一字不差，写的还是上年的年份。',
  hint: '改成本年的情况；年份用 {{年度}}，明年就不用再改',
  bad: {
    公文: '上年: ../上年\n变量: {年度: 2025}\n正文: [2024年，全市共开展防汛演练12次，参加人员800人次。]',
    文件: {
      '上年/公文.yaml':
        '文种: 通知\n发文机关: 滨江市人民政府\n标题: 滨江市人民政府关于做好防汛工作的通知\n正文: [2024年，全市共开展防汛演练12次，参加人员800人次。]\n',
    },
  },
  good: {
    公文: '上年: ../上年\n变量: {年度: 2025}\n正文: [2025年，全市共开展防汛演练15次，参加人员900人次。]',
    文件: {
      '上年/公文.yaml':
        '文种: 通知\n发文机关: 滨江市人民政府\n标题: 滨江市人民政府关于做好防汛工作的通知\n正文: [2024年，全市共开展防汛演练12次，参加人员800人次。]\n',
    },
  },

  check: (subject) => {
    const { year } = subject
    if (year === undefined) return []
    // “2023—2025年” and names in 《》 live longer than a year.
    const last = new RegExp(`(?<![—－～-])${year - 1}年(?![度\\d]*[—－～-])`, 'u')
    return listRepeated(subject)
      .filter(({ text }) => last.test(text.replace(/《[^》]*》|（[^）]*〔[^）]*）/gu, '')))
      .map(({ part, excerpt }): Finding => {
        return { path: part.path, excerpt, message: `这一句与上年相同，写的还是${year - 1}年。` }
      })
  },
}
