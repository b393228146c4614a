/** Quantities in running text: a number in Arabic digits with its unit, as counts and sums are reckoned from. */

export interface Quantity {
  /** In thousandths of the unit, so that sums of decimals are exact: 3.5 件 is 3500. */
  readonly thousandths: number
  /** Decimal places written. */
  readonly places: number
  /** 件, 万元 …; 万 and 亿 belong to it, so that only like is compared with like. */
  readonly unit: string
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Units that count things; measures of time, order and share are not added up. */
const counted =
  '件次|人次|批次|场次|件|宗|起|例|项|人|名|户|家|个|部|份|场|次|期|批|条|辆|台|套|处|所|座|只|元|吨|公里|平方米|亩|篇|册|张|类|种|门|节|课|位|组|支|间|口|幢|栋|片|块|头|股|笔|单|页|字'

const pattern = new RegExp(
  `(?<![\\d.．,，〔（(—～~第-])(\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.(\\d{1,3}))?(?:余|多)?((?:[十百千万亿]+余?)?(?:${counted}))(?![—～~])`,
  'gu',
)

export const findQuantities = (text: string): readonly Quantity[] =>
  [...text.matchAll(pattern)].map((match) => {
    const [whole, integer = '', decimals = '', unit = ''] = match
    const value = Number(integer.replaceAll(',', '')) * 1000 + Number(decimals.padEnd(3, '0'))
    return {
      thousandths: value,
      places: decimals.length,
      unit,
      start: match.index,
      end: match.index + whole.length,
      text: whole,
    }
  })

/** The plain number of thousandths, without needless zeros. */
export const formatThousandths = (thousandths: number): string => String(thousandths / 1000)
