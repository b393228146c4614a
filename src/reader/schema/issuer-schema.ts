/** 机关/*.yaml: an issuing body, shared by its documents. */
import { z } from 'zod'
import { example, map, name, parsed, text, type Written } from './fields.ts'
import { type HouseStyleChoice, houseStyleSchema } from './house-style-schema.ts'

export type IssuerFile = Written<{
  全称: string
  简称: string
  标志: string
  代字: string | Readonly<Record<string, string>>
  印发机关: string
  层级: '中央' | '省' | '市' | '县' | '乡'
  类别: string
  印章: string
  印章直径: number
  版式: HouseStyleChoice
}>

const diameter = parsed('印章直径，单位毫米；不写时按层级：中央和省 50，市和县 45，乡 42', (value) => {
  const size = /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : Number.NaN
  if (size >= 30 && size <= 60) return { value: size }
  return { rule: 'seal-diameter', message: `印章直径写了“${value}”，应为 30 到 60 之间的毫米数。` }
})

export const issuerSchema: z.ZodType<IssuerFile> = map(
  {
    全称: example(name('机关全称；不写时取文件名').optional(), '滨江市人民政府'),
    简称: example(name('规范化简称').optional(), '滨江市政府'),
    标志: example(text('文件格式的发文机关标志；不写时为全称加“文件”').optional(), '滨江市人民政府文件'),
    代字: example(
      z
        .union([name('机关代字'), z.record(z.string(), name('机关代字'))])
        .describe('发文字号的第一部分；各文种不同的，按文种分列')
        .optional(),
      '滨政文',
      { 报告: '滨政文', 通知: '滨政发' },
    ),
    印发机关: example(name('印发机关，一般为办公厅（室）').optional(), '滨江市人民政府办公室'),
    层级: example(
      z.enum(['中央', '省', '市', '县', '乡']).describe('机关层级，决定印章的大小').optional(),
      '市',
    ),
    类别: example(text('党委、人大、政府、政协、部门等').optional(), '政府'),
    印章: example(
      text('印章图片（PNG、JPEG 或 SVG），从本文件出发的相对路径；不写时落款处留出盖章的位置').optional(),
      '印章.png',
    ),
    印章直径: example(diameter.optional(), '45'),
    版式: houseStyleSchema.optional(),
  },
  '发文机关',
)
