/** 信函的代字带“函”字。 */
import { formatDocumentNumber } from '../../text/document-number.ts'
import type { Rule } from '../rule.ts'
import { letterSample } from '../sample-kinds.ts'

export const letterNumber: Rule = {
  id: 'letter-number',
  title: '信函的代字',
  severity: 'info',
  clause: '惯例',
  reason: '信函与文件分开编号，代字里带“函”字，收文机关一看就知道是函件。',
  hint: '核对本机关信函用的代字，如“滨政函”',
  bad: letterSample('发文字号: 滨政发〔2025〕8号'),
  good: letterSample('发文字号: 滨政函〔2025〕8号'),

  check: ({ document: { form, masthead } }) => {
    const number = masthead?.documentNumber
    if (form !== 'letter' || !number || number.issuerCode.includes('函')) return []
    const message = `信函的发文字号“${formatDocumentNumber(number)}”里没有“函”字。`
    return [{ path: ['masthead', 'documentNumber'], message }]
  },
}
