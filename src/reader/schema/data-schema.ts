/** 数据.yaml: a tree of the figures that the text uses. */
import { z } from 'zod'
import { example, map, parsed, text } from './fields.ts'

/** A figure as the writer wrote it, with its unit and its scope when given. */
export interface Figure {
  readonly 值: string
  readonly 单位?: string | undefined
  readonly 口径?: string | undefined
}

export interface DataFile {
  readonly [name: string]: string | Figure | DataFile
}

/** Names of figures that are the sum of those beside them. */
export const totalNames: readonly string[] = ['合计', '总计']

/** A figure that is still to come; printed as ××. */
export const unfilled = '待填'

const number = parsed(
  '数字；还没有的写“待填”',
  (value) => {
    if (value === unfilled || /^-?\d+(?:\.\d+)?$/.test(value)) return { value }
    return {
      rule: 'figure',
      message: `“${value}”不是数字。`,
      hint: '只写数字，不写单位和分节号；单位写成 {值: 1060, 单位: 件}；还没有的写“待填”',
    }
  },
  { pattern: '^(-?\\d+(\\.\\d+)?|待填)$' },
)

const figure: z.ZodType<Figure> = map(
  {
    值: example(number, '1060'),
    单位: example(text('数字的单位，印在数字后面').optional(), '件'),
    口径: example(text('统计的范围或办法').optional(), '市本级'),
  },
  '带单位的数字',
)

const branch: z.ZodType<DataFile> = z.record(
  z.string(),
  z.lazy(() => z.union([number, figure, branch])),
)

export const dataSchema: z.ZodType<DataFile> = branch.describe('正文用的数据，正文里写 {{数据.类别.名称}}')
