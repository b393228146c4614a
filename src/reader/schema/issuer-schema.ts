/** 机关/*.yaml: an issuing body, shared by its documents. */
import { z } from 'zod'
import { map, name, parsed, text, type Written } from './fields.ts'
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
    全称: name('机关全称；不写时取文件名').optional(),
    简称: name('规范化简称').optional(),
    标志: text('文件格式的发文机关标志，如“滨江市人民政府文件”').optional(),
    代字: z
      .union([name('机关代字'), z.record(z.string(), name('机关代字'))])
      .describe('机关代字，如“滨政发”；或按文种分列')
      .optional(),
    印发机关: name('印发机关，一般为办公厅（室）').optional(),
    层级: z.enum(['中央', '省', '市', '县', '乡']).describe('机关层级').optional(),
    类别: text('党委、人大、政府、政协、部门等').optional(),
    印章: text('印章图片（PNG、JPEG 或 SVG），从本文件出发的相对路径；不写时落款处留出盖章的位置').optional(),
    印章直径: diameter.optional(),
    版式: houseStyleSchema.optional(),
  },
  '发文机关',
)
