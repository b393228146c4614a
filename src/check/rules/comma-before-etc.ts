/** 顿号并列的词语后面用“等”，“等”前不再用顿号。 */
import { isProse } from '../prose.ts'
import { findMatches, type Rule } from '../rule.ts'

export const commaBeforeEtc: Rule = {
  id: 'comma-before-etc',
  title: '“等”前的顿号',
  severity: 'warning',
  clause: 'GB/T 15834—2011 附录B.1.2',
  reason: '用顿号的并列词语之后有“等”字，“等”前不再加点号。',
  hint: '删去“等”前的顿号',
  bad: '正文: [检查堤防、水库、泵站、等防汛设施。]',
  good: '正文: [检查堤防、水库、泵站等防汛设施。]',

  check: ({ texts }) =>
    findMatches(texts.filter(isProse), /、(?=等(?![级次候待额价值离效距号同第边腰温压比式差高]))/gu, () => ({
      message: '“等”字前面多了一个顿号。',
      replacement: '',
    })),
}
