/** 起止之间用一字线或者浪纹线。 */
import { isProse } from '../prose.ts'
import { excerptOf, type Finding, type Rule } from '../rule.ts'
import type { TextPart } from '../text-parts.ts'

/** What is typed for a 连接号, and U+301C, U+223C, which only look like ～. */
const wrong = '[-－–―~〜∼˜‐‑−]'
const time = '年|月|日|时|点|天|周|小时|分钟|分|期|章|条|页'
const unit = `${time}|个|人|名|件|项|户|家|次|级|岁|元|万|亿|千|百|%|％|‰|℃|度|倍|米|公里|千米|厘米|毫米|吨|公斤|千克|克|升|班`

const patterns: readonly RegExp[] = [
  // 2021-2025: years; not a telephone number, nor the year of a standard.
  new RegExp(`(?<![\\w/.．-]|[A-Z]\\s)(?:19|20)\\d{2}年?(${wrong})(?:19|20)\\d{2}(?![\\w/.-])`, 'gu'),
  new RegExp(`\\d{1,2}[:：]\\d{2}(${wrong})\\d{1,2}[:：]\\d{2}`, 'gu'),
  new RegExp(
    `(?<![\\w/.．－—-])(?!(?:19|20)\\d{2}${wrong}\\d{1,2}月)\\d+(?:\\.\\d+)?(?:${unit})?(${wrong})\\d+(?:\\.\\d+)?[余多]?(?:${unit})(?![A-Za-z-])`,
    'gu',
  ),
  new RegExp(`(?:周|星期)[一二三四五六](${wrong})(?:周|星期)?[一二三四五六日天]`, 'gu'),
  /[\d\p{Script=Han}%％℃]([~〜∼˜])[\d\p{Script=Han}]/gu,
]

export const rangeMark: Rule = {
  id: 'range-mark',
  title: '起止之间的连接号',
  severity: 'warning',
  clause: 'GB/T 15834—2011 4.13.3.2',
  reason: '时间、数量的起止之间用一字线“—”或者浪纹线“～”；短横线、半角波浪号另有用处。',
  bad: '正文: [汛期为2025年6月1日-9月30日。]',
  good: '正文: [汛期为2025年6月1日—9月30日。]',

  check: ({ texts }) => texts.filter(isProse).flatMap(checkPart),
}

const checkPart = (part: TextPart): readonly Finding[] => {
  const places = new Map<number, Finding>()
  for (const pattern of patterns) {
    for (const match of part.text.matchAll(pattern)) {
      const [found, mark = ''] = match
      const at = match.index + found.lastIndexOf(mark)
      const right = isTime(found) ? '—' : '～'
      const finding: Finding = {
        path: part.path,
        excerpt: excerptOf(part, at, mark.length),
        message: `“${found}”起止之间用了“${mark}”，应为“${right}”。`,
        hint: `改为“${right}”`,
        replacement: right,
      }
      if (!places.has(at)) places.set(at, finding)
    }
  }
  return [...places.values()]
}

/** 一字线 for times, 浪纹线 for quantities; the standard allows both. */
const isTime = (range: string): boolean =>
  new RegExp(`[:：]|(?:${time}|星期)|^(?:19|20)\\d{2}\\D(?:19|20)\\d{2}$`, 'u').test(range)
