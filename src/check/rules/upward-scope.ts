/** 上行文不写发布范围。 */
import { findMatches, type Rule } from '../rule.ts'
import { reportSample } from '../sample-kinds.ts'

export const upwardScope: Rule = {
  id: 'upward-scope',
  title: '上行文的发布范围',
  severity: 'info',
  clause: '惯例：上行文不设发布范围',
  reason: '发布、传达到哪里由受文的上级机关决定，上行文一般不写发布范围。',
  hint: '删去附注里的发布范围',
  bad: reportSample('附注: 此件发至县级'),
  good: reportSample('附注: 联系人：何清和，电话：0555-2301168'),

  check: ({ document: { direction, form }, texts }) =>
    direction !== 'upward' || form === 'plain'
      ? []
      : findMatches(
          texts.filter(({ kind }) => kind === 'note'),
          /[此本]件(?:公开发布|发至?[^，。；]*|传达到[^，。；]*)/gu,
          ([words]) => ({ message: `上行文的附注写了“${words}”。` }),
        ),
}
