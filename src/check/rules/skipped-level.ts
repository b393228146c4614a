/** 越级行文抄送被越过的机关。 */
import { administrativeLevels } from '../../model/office.ts'
import { levelOf, levelsBetween } from '../level-of.ts'
import type { Rule } from '../rule.ts'
import { requestSample } from '../sample-kinds.ts'
import { splitNames } from '../split-names.ts'

const county = '发文机关: 东屏县人民政府\n标题: 东屏县人民政府关于调整河道管理范围的请示'
const printed = '印发机关: 东屏县人民政府办公室\n印发日期: 2025-05-07'

export const skippedLevel: Rule = {
  id: 'skipped-level',
  title: '越级行文',
  severity: 'warning',
  clause: '《党政机关公文处理工作条例》第十四条',
  reason: '一般不得越级行文，特殊情况需要越级行文的，应当同时抄送被越过的机关。',
  hint: '逐级上报；确需越级的，在“抄送机关”里写上被越过的机关',
  bad: requestSample(`${county}\n主送机关: 省人民政府`),
  good: requestSample(`${county}\n主送机关: 省人民政府\n抄送机关: 市人民政府\n${printed}`),

  check: ({ document: { direction, issuers, body, colophon }, issuers: registered }) => {
    const own = levelOf(issuers[0]?.fullName ?? '', registered)
    const addressee = splitNames(body.addressees ?? colophon?.addressees ?? '')[0] ?? ''
    const target = levelOf(addressee, registered)
    if (direction !== 'upward' || !own || !target || levelsBetween(own, target) < 2) return []
    const between = administrativeLevels.slice(
      administrativeLevels.indexOf(target) + 1,
      administrativeLevels.indexOf(own),
    )
    const copied = splitNames(colophon?.cc ?? '').map((name) => levelOf(name, registered))
    // A copied body whose level its name does not tell may be the one between.
    if (copied.includes(undefined)) return []
    const skipped = between.filter((level) => !copied.includes(level))
    const message = `${own}级机关直接向${addressee}行文，没有抄送中间的${skipped.join('、')}级机关。`
    return skipped.length > 0 ? [{ path: ['body', 'addressees'], message }] : []
  },
}
