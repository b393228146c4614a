/** The kinds of values a content file can hold; every scalar arrives as text and is parsed here. */
import { z } from 'zod'
import type { CalendarDate } from '../../model/official-document.ts'
import { formatIsoDate, parseDate } from '../../text/dates.ts'
import { invisibleCharacters } from '../../text/unsafe-characters.ts'

/** What a mistake says beyond its message; carried by zod's custom issues to the diagnostic. */
export interface IssueParams {
  readonly rule: string
  readonly reason?: string
  readonly hint?: string
  readonly clause?: string
}

/** The keys of a file that may be left out. */
export type Written<T> = { readonly [K in keyof T]?: T[K] | undefined }

type Shape = Readonly<Record<string, z.ZodType>>

// Each schema checks a few values once: compiling a function for it takes longer than what it saves.
z.config({ jitless: true })

/** Of a schema just made: `describe` and `meta` would first copy it. */
const noted = <T extends z.ZodType>(schema: T, meta: z.GlobalMeta): T => {
  z.globalRegistry.add(schema, meta)
  return schema
}

export const text = (description: string): z.ZodString => noted(z.string().min(1), { description })

/** A map with exactly these keys. The known keys travel in the message, so that the nearest can be suggested. */
export const map = <S extends Shape>(shape: S, description = ''): z.ZodObject<S, z.core.$strict> => {
  const known = Object.keys(shape).join(' ')
  const object = z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? known : undefined),
  })
  return description ? noted(object, { description }) : object
}

/** Examples of the value as written, for editors and the handbook. */
export const example = <T extends z.ZodType>(schema: T, ...written: readonly unknown[]): T =>
  schema.meta({ written })

export const list = <T extends z.ZodType>(item: T): z.ZodArray<T> => z.array(item).min(1)

export const choice = <const V extends readonly [string, ...string[]]>(
  values: V,
  description: string,
): z.ZodEnum<{ [K in V[number]]: K }> => noted(z.enum(values), { description })

export const yesNo = (description: string): z.ZodType<boolean, string> =>
  noted(z.enum(['是', '否']), { description }).transform((value) => value === '是')

/** Text that a function reads into a value; the function answers with a message when it cannot. */
export const parsed = <T>(
  description: string,
  read: (text: string) => { readonly value: T } | ({ readonly message: string } & IssueParams),
  meta: Readonly<Record<string, unknown>> = {},
): z.ZodType<T, string> =>
  noted(z.string().min(1), { description, ...meta }).pipe(
    z.transform((value: string, context) => {
      const result = read(value)
      if ('value' in result) return result.value
      const { message, ...params } = result
      context.issues.push({ code: 'custom', message, params, input: value })
      return z.NEVER
    }),
  )

export const wholeNumber = (
  label: string,
  description: string,
  rule: string,
  [least, most]: readonly [number, number],
): z.ZodType<number, string> =>
  parsed(description, (value) => {
    const number = /^\d+$/.test(value) ? Number(value) : Number.NaN
    if (number >= least && number <= most) return { value: number }
    return { rule, message: `${label}写了“${value}”，应为 ${least} 到 ${most} 的整数。` }
  })

export const date = (description: string): z.ZodType<CalendarDate, string> =>
  parsed(
    description,
    (value) => {
      const found = parseDate(value.replace(/[./]/g, '-'))
      if (found && /^\d{4}-\d{2}-\d{2}$/.test(value)) return { value: found }
      return {
        rule: 'date',
        message: found ? `日期写成了“${value}”。` : `“${value}”不是一个有效的日期。`,
        hint: `按“年-月-日”写，如 ${found ? formatIsoDate(found) : '2025-02-20'}；印出来的样式由排版决定`,
      }
    },
    { pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
  )

/** The name of a body, a person or an attachment: the marks around names are made, so it ends without one. */
export const name = (description: string): z.ZodType<string, string> =>
  parsed(description, (value) => {
    const seen = value.replace(invisibleCharacters, '')
    if (seen !== value) {
      return {
        rule: 'invisible-in-name',
        message: `名称“${seen}”里夹有看不见的字符。`,
        reason: '看上去一样的两个名称会对不上，也检索不到。',
        hint: '把这个名称重新输入一遍',
      }
    }
    const bare = value.replace(/[\s：:，,、；;。]+$/u, '')
    if (bare === value) return { value }
    return {
      rule: 'trailing-mark',
      message: `“${value}”的末尾带了标点。`,
      reason: '名称之间和末尾的标点由排版统一加上。',
      hint: bare === '' ? '写上名称' : `写成“${bare}”`,
    }
  })

export const nameOrList = (
  description: string,
): z.ZodType<string | readonly string[], string | readonly string[]> =>
  z.union([name(description), list(name(description))]).describe(description)
