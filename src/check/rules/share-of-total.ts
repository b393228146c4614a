/** “……件，占……%”：百分比应与件数相符。 */
import { findQuantities, type Quantity } from '../quantities.ts'
import { excerptOf, type Finding, type Rule } from '../rule.ts'
import { listSentences, type Sentence } from '../sentences.ts'
import { isRunningText, type TextPart } from '../text-parts.ts'

export const shareOfTotal: Rule = {
  id: 'share-of-total',
  title: '占比与件数不符',
  severity: 'warning',
  clause: '惯例：数据前后一致',
  reason: '句中的占比与前后的件数算不到一起，必有一处写错。',
  hint: '重算占比；在 数据.yaml 里写数、用 {{占比 …}} 可以免去手算',
  bad: '正文: [全年受理行政复议案件200件，其中行政处罚类50件，占30%。]',
  good: '正文: [全年受理行政复议案件200件，其中行政处罚类50件，占25%。]',

  check: ({ texts }) =>
    texts
      .filter(isRunningText)
      .flatMap((part) => listSentences(part.text).flatMap((sentence) => checkSentence(part, sentence))),
}

const share =
  /[，（]占(?:比|总数(?:的)?|全部[^，。；]{0,8}|[^，。；\d]{0,10}的)?(?:为|达|到)?(\d+)(?:\.(\d+))?[%％]/gu

const checkSentence = (part: TextPart, { text, start }: Sentence): readonly Finding[] => {
  const quantities = findQuantities(text)
  return [...text.matchAll(share)].flatMap((match): readonly Finding[] => {
    const counted = quantities.filter(({ end }) => end <= match.index).at(-1)
    if (!counted || match.index - counted.end > 4) return []
    const totals = quantities.filter(
      (other) =>
        other.unit === counted.unit && other.end <= counted.start && other.thousandths >= counted.thousandths,
    )
    if (totals.length === 0 || totals.some((total) => agrees(counted, total, match))) return []
    const [nearest] = totals.slice(-1)
    const figure = ((counted.thousandths / (nearest?.thousandths ?? 1)) * 100).toFixed(match[2]?.length ?? 0)
    return [
      {
        path: part.path,
        excerpt: excerptOf(part, start + counted.start, match.index + match[0].length - counted.start),
        message: `${counted.text}占${nearest?.text}的${figure}%，文中写的是${match[1]}${match[2] ? `.${match[2]}` : ''}%。`,
      },
    ]
  })
}

/** Rounded or cut off to the places that are written. */
const agrees = (
  counted: Quantity,
  total: Quantity,
  [, integer = '', decimals = '']: RegExpMatchArray,
): boolean => {
  const written = Number(decimals === '' ? integer : `${integer}.${decimals}`)
  const exact = (counted.thousandths / total.thousandths) * 100
  return Math.abs(exact - written) <= 1.0001 * 10 ** -decimals.length
}
