/** 点号不在段首，也不紧跟在前引号、前括号之后。 */
import { isProse } from '../prose.ts'
import { findMatches, type Rule } from '../rule.ts'

export const misplacedMark: Rule = {
  id: 'misplaced-mark',
  title: '段首或前括号后的点号',
  severity: 'error',
  clause: 'GB/T 15834—2011 5.1',
  reason: '点号和后引号、后括号附着在前面的文字上，前面没有文字就多半是错漏。',
  hint: '看前面是否漏了字，没有漏的删去这个标点',
  bad: '正文: [，请认真贯彻执行。]',
  good: '正文: [请认真贯彻执行。]',

  check: ({ texts }) =>
    findMatches(
      texts.filter(isProse),
      /^[，。、；：！？”’）》〉〕,;]+|(?<=[“‘（《〈〔])[，。、；：]+(?!”)/gu,
      (match) => ({
        message: `“${match[0]}”前面没有文字，不能用在${match.index === 0 ? '段首' : '前引号、前括号之后'}。`,
      }),
    ),
}
