/** The functions that texts may call, by their Chinese names: {{增幅 数据.许可.办结 上年.数据.许可.办结}}. */
import { formatDate, parseDate } from '../../text/dates.ts'
import { toChineseDigits, toChineseNumeral, toFormalNumeral } from '../../text/numerals.ts'
import {
  addDecimals,
  type Decimal,
  formatDecimal,
  formatPercent,
  parseDecimal,
  subtractDecimals,
} from './decimal.ts'
import { isFigure, isList, printValue, type Value } from './value.ts'

/** A text, or what is wrong with the arguments. */
export type HelperResult = string | { readonly problem: string; readonly hint: string }
export type Helper = (values: readonly Value[]) => HelperResult

export const helpers: Readonly<Record<string, Helper>> = {
  /** 3 → 三, 2024 → 二〇二四. */
  汉字数字: (values) => {
    const text = printNumber(values[0])
    const usage = { problem: '要一个 0 到 999 的整数或四位年份', hint: '如 {{汉字数字 12}}' }
    if (values.length !== 1 || text === undefined || !/^\d+$/.test(text)) return usage
    return /^[1-9]\d{3}$/.test(text) ? toChineseDigits(text) : (toChineseNumeral(Number(text)) ?? usage)
  },
  /** 12345 → 壹万贰仟叁佰肆拾伍. */
  大写: (values) => {
    const text = printNumber(values[0])
    const usage = { problem: '要一个不超过十二位的整数', hint: '如 {{大写 12345}}' }
    return values.length === 1 && text !== undefined ? (toFormalNumeral(text) ?? usage) : usage
  },
  /** 2025-02-20 → 2025年2月20日. */
  日期: (values) => {
    const date = parseDate(printValue(values[0] ?? '') ?? '')
    if (date && values.length === 1) return formatDate(date)
    return { problem: '要一个日期', hint: '如 {{日期 "2025-02-20"}}' }
  },
  /** 增长{{增幅 今 昔}}: how much more now than before; a fall is an error, because the sentence says 增长. */
  增幅: (values) =>
    comparePair('增幅', values, (now, before) => {
      const change = subtractDecimals(now, before)
      if (change.units >= 0n) return formatPercent(change, before)
      return {
        problem: `算出来是下降 ${formatPercent(change, before).slice(1)}，与“增长”不符`,
        hint: '改用 {{增减 …}}，由它写“增长”“下降”或“持平”',
      }
    }),
  /** 比上年{{增减 今 昔}}: 增长12.3%, 下降3%, 持平. */
  增减: (values) =>
    comparePair('增减', values, (now, before) => {
      const change = subtractDecimals(now, before)
      if (change.units === 0n) return '持平'
      return `${change.units > 0n ? '增长' : '下降'}${formatPercent(change, before).replace('-', '')}`
    }),
  /** 占{{占比 部分 全部}}: 40.5%. */
  占比: (values) => comparePair('占比', values, formatPercent),
  /** {{合计 甲 乙 丙}} or {{合计 数据.许可}}: the sum, with the unit when all have the same. */
  合计: (values) => {
    const leaves = values.flatMap(leavesOf)
    const numbers = leaves.map(numberOf)
    const known = numbers.filter((number) => number !== undefined)
    if (known.length === 0 || known.length < numbers.length) {
      return { problem: '要一些数字', hint: '如 {{合计 数据.许可.受理 数据.许可.办结}}' }
    }
    const units = new Set(leaves.map(unitOf))
    const [unit = ''] = units.size === 1 ? [...units] : []
    return formatDecimal(known.reduce(addDecimals)) + unit
  },
}

const comparePair = (
  name: string,
  values: readonly Value[],
  compare: (first: Decimal, second: Decimal) => HelperResult,
): HelperResult => {
  const [first, second] = values.map(numberOf)
  const [a, b] = values.map(unitOf)
  if (values.length !== 2 || !first || !second) {
    return { problem: '要两个数字', hint: `如 {{${name} 数据.许可.办结 上年.数据.许可.办结}}` }
  }
  if (second.units === 0n) return { problem: '的第二个数字是 0，算不出百分比', hint: '改写这句话' }
  if (a && b && a !== b)
    return { problem: `的两个数字单位不同：“${a}”和“${b}”`, hint: '在 数据.yaml 里统一单位' }
  return compare(first, second)
}

const leavesOf = (value: Value): readonly Value[] => {
  if (isFigure(value) || typeof value !== 'object') return [value]
  return (isList(value) ? value : Object.values(value)).flatMap(leavesOf)
}

const numberOf = (value: Value): Decimal | undefined => parseDecimal(printNumber(value) ?? '')

const unitOf = (value: Value): string => (isFigure(value) ? (value.单位 ?? '') : '')

const printNumber = (value: Value | undefined): string | undefined =>
  value === undefined ? undefined : isFigure(value) ? value.值 : printValue(value)
