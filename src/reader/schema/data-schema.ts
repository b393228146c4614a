/** 数据.yaml: a tree of the figures that the text uses. */
import { z } from 'zod'
import { map, parsed, text } from './fields.ts'

/** A figure as the writer wrote it, with its unit and its scope when given. */
export interface Figure {
  readonly 值: string
  readonly 单位?: string | undefined
  readonly 口径?: string | undefined
}

export interface DataFile {
  readonly [name: string]: string | Figure | DataFile
}

const number = parsed(
  '数字',
  (value) => {
    if (/^-?\d+(?:\.\d+)?$/.test(value)) return { value }
    return {
      rule: 'figure',
      message: `“${value}”不是数字。`,
      hint: '只写数字，不写单位和分节号；单位写成 {值: 1060, 单位: 件}',
    }
  },
  { pattern: '^-?\\d+(\\.\\d+)?$' },
)

const figure: z.ZodType<Figure> = map(
  { 值: number, 单位: text('如 件、万元').optional(), 口径: text('统计范围，如 市本级').optional() },
  '带单位的数字',
)

const branch: z.ZodType<DataFile> = z.record(
  z.string(),
  z.lazy(() => z.union([number, figure, branch])),
)

export const dataSchema: z.ZodType<DataFile> = branch.describe('正文用的数据，正文里写 {{数据.类别.名称}}')
