/** The functions that texts may call, by their Chinese names: {{增幅 数据.许可.办结 上年.数据.许可.办结}}. */
import { formatDate, parseDate } from '../../text/dates.ts'
import { toChineseDigits, toChineseNumeral, toFormalNumeral } from '../../text/numerals.ts'
import { type Figure, totalNames, unfilled } from '../schema/data-schema.ts'
import {
  addDecimals,
  type Decimal,
  formatDecimal,
  formatPercent,
  parseDecimal,
  subtractDecimals,
} from './decimal.ts'
import { blank, hasUnfilled, isFigure, isList, printValue, type Value } from './value.ts'

/** A text, a figure that other helpers can go on with, or what is wrong with the arguments. */
export type HelperResult = string | Figure | { readonly problem: string; readonly hint: string }
export type Helper = (values: readonly Value[]) => HelperResult

export const helpers: Readonly<Record<string, Helper>> = {
  /** 3 → 三, 2024 → 二〇二四. */
  汉字数字: (values) => {
    if (values.some(hasUnfilled)) return blank
    const text = printNumber(values[0])
    const usage = { problem: '要一个 0 到 999 的整数或四位年份', hint: '如 {{汉字数字 12}}' }
    if (values.length !== 1 || text === undefined || !/^\d+$/.test(text)) return usage
    return /^[1-9]\d{3}$/.test(text) ? toChineseDigits(text) : (toChineseNumeral(Number(text)) ?? usage)
  },
  /** 12345 → 壹万贰仟叁佰肆拾伍. */
  大写: (values) => {
    if (values.some(hasUnfilled)) return blank
    const text = printNumber(values[0])
    const usage = { problem: '要一个不超过十二位的整数', hint: '如 {{大写 12345}}' }
    return values.length === 1 && text !== undefined ? (toFormalNumeral(text) ?? usage) : usage
  },
  /** 2025-02-20 → 2025年2月20日. */
  日期: (values) => {
    if (values.some(hasUnfilled)) return blank
    const date = parseDate(printValue(values[0] ?? '') ?? '')
    if (date && values.length === 1) return formatDate(date)
    return { problem: '要一个日期', hint: '如 {{日期 "2025-02-20"}}' }
  },
  /** 增长{{增幅 今 昔}}: how much more now than before; a fall is an error, because the sentence says 增长. */
  增幅: (values) =>
    compareYears('增幅', values, (now, before) => {
      if (before.units === 0n) return dividesByZero
      const change = subtractDecimals(now, before)
      if (change.units >= 0n) return formatPercent(change, before)
      return {
        problem: `算出来是下降 ${formatPercent(change, before).slice(1)}，与“增长”不符`,
        hint: '改用 {{增减 …}}，由它写“增长”“下降”或“持平”',
      }
    }),
  /** 较上年{{增减 今 昔}}: 增长12.3%, 下降3%, 持平. */
  增减: (values) =>
    compareYears('增减', values, (now, before) => {
      if (before.units === 0n) return dividesByZero
      const change = subtractDecimals(now, before)
      return sayChange(change, ['增长', '下降'], formatPercent(absolute(change), before))
    }),
  /** 较上年{{增减数 今 昔}}: 增加36名, 减少14项, 持平. */
  增减数: (values) =>
    compareYears('增减数', values, (now, before, unit) => {
      const change = subtractDecimals(now, before)
      return sayChange(change, ['增加', '减少'], `${formatDecimal(absolute(change))}${unit}`)
    }),
  /** 较上年{{百分点 今 昔}}, of two percentages: 提高2.6个百分点, 下降1.5个百分点, 持平. */
  百分点: (values) =>
    compareYears('百分点', values, (now, before, unit) => {
      if (unit !== '' && unit !== '%') {
        return { problem: `要两个百分率，这里的单位是“${unit}”`, hint: '改用 {{增减数 …}}' }
      }
      const change = subtractDecimals(now, before)
      return sayChange(change, ['提高', '下降'], `${formatDecimal(absolute(change))}个百分点`)
    }),
  /** 占{{占比 部分 全部}}: 40.5%. */
  占比: (values) =>
    comparePair('占比', values, (part, whole) =>
      whole.units === 0n ? dividesByZero : formatPercent(part, whole),
    ),
  /** {{合计 甲 乙 丙}} or {{合计 数据.许可}}: the sum, with the unit when all have the same. */
  合计: (values) => {
    const leaves = values.flatMap(leavesOf)
    const units = new Set(leaves.map(unitOf))
    const [unit = ''] = units.size === 1 ? [...units] : []
    if (leaves.some(hasUnfilled)) return { 值: unfilled, 单位: unit }
    const numbers = leaves.map(numberOf)
    const known = numbers.filter((number) => number !== undefined)
    if (known.length === 0 || known.length < numbers.length) {
      return { problem: '要一些数字', hint: '如 {{合计 数据.许可.受理 数据.许可.办结}}' }
    }
    return { 值: formatDecimal(known.reduce(addDecimals)), 单位: unit }
  },
}

type Compare = (first: Decimal, second: Decimal, unit: string) => HelperResult

/** Two figures in the same unit. */
const comparePair = (name: string, values: readonly Value[], compare: Compare): HelperResult => {
  if (values.some(hasUnfilled)) return blank
  const [first, second] = values.map(numberOf)
  const [a = '', b = ''] = values.map(unitOf)
  if (values.length !== 2 || !first || !second) {
    return { problem: '要两个数字', hint: `如 {{${name} 数据.许可.办结 上年.数据.许可.办结}}` }
  }
  if (a && b && a !== b)
    return { problem: `的两个数字单位不同：“${a}”和“${b}”`, hint: '在 数据.yaml 里统一单位' }
  return compare(first, second, a || b)
}

/** Now and before: what is compared over time must also have been counted in the same scope. */
const compareYears: typeof comparePair = (name, values, compare) => {
  const [now = '', before = ''] = values.map(scopeOf)
  if (now && before && now !== before) {
    return {
      problem: `的两个数字口径不同：“${now}”和“${before}”，不能相比`,
      hint: '在 数据.yaml 里统一口径，或者改写这句话',
    }
  }
  return comparePair(name, values, compare)
}

const dividesByZero: HelperResult = { problem: '的第二个数字是 0，算不出百分比', hint: '改写这句话' }

const sayChange = (change: Decimal, [more, less]: readonly [string, string], size: string): string =>
  change.units === 0n ? '持平' : `${change.units > 0n ? more : less}${size}`

const absolute = ({ units, places }: Decimal): Decimal => ({ units: units < 0n ? -units : units, places })

/** Of a group its own 合计 is left out: it would be counted twice. */
const leavesOf = (value: Value): readonly Value[] => {
  if (isFigure(value) || typeof value !== 'object') return [value]
  if (isList(value)) return value.flatMap(leavesOf)
  return Object.entries(value).flatMap(([name, inner]) => (totalNames.includes(name) ? [] : leavesOf(inner)))
}

const numberOf = (value: Value): Decimal | undefined => parseDecimal(printNumber(value) ?? '')

const unitOf = (value: Value): string => (isFigure(value) ? (value.单位 ?? '') : '')

const scopeOf = (value: Value): string => (isFigure(value) ? (value.口径 ?? '') : '')

const printNumber = (value: Value | undefined): string | undefined =>
  value === undefined ? undefined : isFigure(value) ? value.值 : printValue(value)
