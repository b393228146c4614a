/** What {{…}} can name: texts, figures, lists and groups of these. */
import { type Figure, unfilled } from '../schema/data-schema.ts'

export type Value = string | Figure | readonly Value[] | ValueGroup | typeof anything
export interface ValueGroup {
  readonly [name: string]: Value
}

/** Stands for a file that could not be read: any name in it may be right, so none is complained about. */
export const anything: unique symbol = Symbol('anything')

export const isList = (value: Value): value is readonly Value[] => Array.isArray(value)

export const isFigure = (value: Value): value is Figure =>
  typeof value === 'object' && !isList(value) && typeof (value as Partial<Figure>).值 === 'string'

export const isGroup = (value: Value): value is ValueGroup =>
  typeof value === 'object' && !isList(value) && !isFigure(value)

/** Printed for a figure still to come. */
export const blank = '××'

/** Whether a figure still to come (待填) is among the values or inside them. */
export const hasUnfilled = (value: Value): boolean => {
  if (typeof value !== 'object') return value === unfilled
  if (isFigure(value)) return value.值 === unfilled
  return (isList(value) ? value : Object.values(value)).some(hasUnfilled)
}

/** As printed; undefined for a group, which has no one text. */
export const printValue = (value: Value): string | undefined => {
  if (typeof value === 'string') return value === unfilled ? blank : value
  if (value === anything) return ''
  if (isFigure(value)) return `${value.值 === unfilled ? blank : value.值}${value.单位 ?? ''}`
  if (!isList(value)) return undefined
  const parts = value.map(printValue)
  return parts.includes(undefined) ? undefined : parts.join('、')
}

/** In {{#if}}: nothing, an empty text or list, 0 and 否 are false. */
export const isTruthy = (value: Value | undefined): boolean => {
  if (value === undefined || value === '' || value === '否') return false
  if (isList(value)) return value.length > 0
  const text = typeof value === 'string' ? value : isFigure(value) ? value.值 : '1'
  return !/^-?0+(?:\.0+)?$/.test(text)
}

/** A name directly under a value; `length` and other things of the language are not names. */
export const member = (value: Value, name: string): Value | undefined => {
  if (value === anything) return anything
  if (typeof value !== 'object') return undefined
  return Object.hasOwn(value, name) && name !== 'length' ? (value as ValueGroup)[name] : undefined
}
