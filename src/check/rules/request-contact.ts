/** 请示的附注写联系人和电话。 */
import type { Rule } from '../rule.ts'
import { requestSample } from '../sample-kinds.ts'

export const requestContact: Rule = {
  id: 'request-contact',
  title: '请示的联系人',
  severity: 'warning',
  clause: '惯例：请示在附注处注明联系人的姓名和电话',
  reason: '上级机关办理请示要与承办人联系，请示在附注处注明联系人的姓名和电话。',
  hint: '补上一行“附注: 联系人：姓名，电话：号码”',
  bad: requestSample('附注:'),
  good: requestSample('附注: 联系人：何清和，电话：0555-2301168'),

  check: ({ document: { documentType, form, body } }) => {
    if (documentType !== '请示' || form === 'plain') return []
    const note = body.note ?? ''
    if (!note.includes('联系')) {
      return [{ path: ['body', 'note'], message: '请示没有在附注里写联系人和电话。' }]
    }
    return /\d{7}/u.test(note.replace(/[-—\s]/gu, ''))
      ? []
      : [{ path: ['body', 'note'], message: `附注“${note}”里没有联系人的电话。` }]
  },
}
