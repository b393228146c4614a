/** 数据.yaml: a written 合计 must be the sum of the figures beside it. */
import type { Path } from '../model/path.ts'
import type { YamlFile } from './load-yaml.ts'
import { mistake } from './mistake.ts'
import type { Reading } from './reading.ts'
import { type DataFile, type Figure, totalNames } from './schema/data-schema.ts'
import { addDecimals, formatDecimal, parseDecimal, subtractDecimals } from './template/decimal.ts'

export const checkTotals = (reading: Reading, data: YamlFile<DataFile>): void =>
  checkGroup(reading, data, data.value, [])

const checkGroup = (reading: Reading, data: YamlFile<DataFile>, group: DataFile, path: Path): void => {
  for (const [name, value] of Object.entries(group)) {
    if (totalNames.includes(name) && isLeaf(value)) checkTotal(reading, data, group, [...path, name])
    else if (!isLeaf(value)) checkGroup(reading, data, value, [...path, name])
  }
}

const checkTotal = (reading: Reading, { tree }: YamlFile<DataFile>, group: DataFile, path: Path): void => {
  const name = String(path.at(-1))
  const total = group[name]
  const parts = Object.entries(group).flatMap(([key, value]) => {
    return totalNames.includes(key) || !isLeaf(value) ? [] : [value]
  })
  // Figures of different units or scopes do not add up, and a total without parts has nothing to be held against.
  if (parts.length === 0 || !isLeaf(total) || parts.some((part) => kindOf(part) !== kindOf(total))) return
  const written = parseDecimal(numberOf(total))
  const numbers = parts.flatMap((part) => parseDecimal(numberOf(part)) ?? [])
  // Figures still to come (待填) are no numbers.
  if (!written || numbers.length < parts.length) return
  const sum = numbers.reduce(addDecimals)
  if (subtractDecimals(written, sum).units === 0n) return
  reading.report(
    mistake('total', `“${name}”写了 ${numberOf(total)}，各项相加是 ${formatDecimal(sum)}。`, {
      hint: '核对各项；或者删去这一行，正文里写 {{合计 …}}',
      span: tree.valueSpan(typeof total === 'string' ? path : [...path, '值']),
    }),
  )
}

const isLeaf = (value: DataFile[string] | undefined): value is string | Figure =>
  typeof value === 'string' || typeof value?.值 === 'string'

const numberOf = (leaf: string | Figure): string => (typeof leaf === 'string' ? leaf : leaf.值)

const kindOf = (leaf: string | Figure): string =>
  typeof leaf === 'string' ? '' : `${leaf.单位 ?? ''} ${leaf.口径 ?? ''}`
