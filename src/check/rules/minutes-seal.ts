/** 纪要不加盖印章。 */
import type { Rule } from '../rule.ts'
import { minutesSample } from '../sample-kinds.ts'

export const minutesSeal: Rule = {
  id: 'minutes-seal',
  title: '纪要的印章',
  severity: 'warning',
  clause: '惯例：纪要不加盖印章',
  reason: '纪要以特定的标志印发，不加盖印章；要单独行文的议定事项，另用通知或者函印发。',
  hint: '写“用印: 无”，或者删去“用印”',
  bad: minutesSample('用印: 印章'),
  good: minutesSample('用印: 无'),

  check: ({ document: { form, body } }) =>
    form === 'minutes' && body.signOff.sealing !== 'none'
      ? [{ path: ['body', 'signOff'], message: '纪要加盖了印章或者签名章。' }]
      : [],
}
