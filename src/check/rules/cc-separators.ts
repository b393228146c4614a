/** 抄送机关同类之间用顿号，不同类之间用逗号。 */
import type { Rule } from '../rule.ts'
import { splitClasses } from '../split-names.ts'

const printed = '印发机关: 滨江市人民政府办公室\n印发日期: 2025-05-07'

export const ccSeparators: Rule = {
  id: 'cc-separators',
  title: '抄送机关的分隔',
  severity: 'info',
  clause: '惯例：抄送机关同级同类之间用顿号，不同类之间用逗号',
  reason: '党委、人大、政协、监委、法院和检察院等分属不同系统，中间用逗号分开，一眼看得出系统。',
  hint: '一类写成一个方括号，如“抄送机关: [[市委办公室], [市人大常委会办公室]]”',
  bad: `抄送机关: [市委办公室, 市人大常委会办公室, 市政协办公室]\n${printed}`,
  good: `抄送机关: [[市委办公室], [市人大常委会办公室], [市政协办公室]]\n${printed}`,

  check: ({ document: { colophon } }) => {
    const mixed = splitClasses(colophon?.cc ?? '').find(
      (names) => new Set(names.flatMap((name) => systemOf(name) ?? [])).size > 1,
    )
    if (!mixed) return []
    return [{ path: ['colophon', 'cc'], message: `“${mixed.join('、')}”分属不同系统，中间应当用逗号。` }]
  },
}

const systemOf = (name: string): string | undefined => systems.find(([, sign]) => sign.test(name))?.[0]

const systems: readonly (readonly [name: string, sign: RegExp])[] = [
  ['人大', /人大|人民代表大会/u],
  ['政协', /政协/u],
  ['监委', /监委|监察委|纪委/u],
  ['法院和检察院', /法院$|检察院$/u],
  ['党委', /^(?:中共|[省市县区]委)/u],
]
