/** 纪要写明出席人员。 */
import { mainTextOf } from '../main-text.ts'
import type { Rule } from '../rule.ts'
import { minutesSample } from '../sample-kinds.ts'

export const minutesAttendees: Rule = {
  id: 'minutes-attendees',
  title: '纪要的出席人员',
  severity: 'warning',
  clause: 'GB/T 9704—2012 10.3',
  reason: '纪要在正文之后标注出席人员，议定事项由谁议定要有据可查。',
  hint: '补上“出席”，一人一行；请假、列席的写在“请假”“列席”里',
  bad: minutesSample('出席:'),
  good: minutesSample('出席: [顾远舟, 林舟]'),

  check: (subject) => {
    const { form, body } = subject.document
    if (form !== 'minutes' || body.attendance?.attendees !== undefined) return []
    const isInText = /出席|参会(?:人员|单位)|参加会议的|参加人员/u.test(mainTextOf(subject))
    return isInText ? [] : [{ path: ['body', 'attendance'], message: '纪要没有写出席人员。' }]
  },
}
