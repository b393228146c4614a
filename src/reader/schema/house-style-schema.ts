/** 版式 in YAML: only what the standard leaves free. */
import type { z } from 'zod'
import type { HouseStyle } from '../../model/house-style.ts'
import { choice, example, map, parsed, type Written, yesNo } from './fields.ts'

export type HouseStyleChoice = Written<{
  行距: '国标' | '网格'
  标志字号: number
  西文字体: '随中文' | 'Times New Roman'
  三级标题加粗: boolean
  版记偶数面: boolean
  红色: string
}>

export const houseStyleSchema: z.ZodType<HouseStyleChoice> = map(
  {
    行距: choice(
      ['国标', '网格'],
      '国标：首行顶住版心上边，22 行正好排满；网格：与 Word 的文档网格一致',
    ).optional(),
    标志字号: example(
      parsed('发文机关标志的字号，单位磅；不写时自动取', (value) => {
        const size = /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : Number.NaN
        if (size >= 16 && size <= 120) return { value: size }
        return { rule: 'mark-size', message: `标志字号写了“${value}”，应为 16 到 120 之间的磅数。` }
      }).optional(),
      '48',
    ),
    西文字体: choice(['随中文', 'Times New Roman'], '数字和字母用的字体').optional(),
    三级标题加粗: yesNo('三级标题“1.”是否加粗').optional(),
    版记偶数面: yesNo('版记是否总放在偶数面（双面印刷）').optional(),
    红色: example(
      parsed(
        '版头的红色，六位十六进制；# 开头，要加引号',
        (value) => {
          if (/^#[0-9a-f]{6}$/iu.test(value)) return { value: value.toUpperCase() }
          return {
            rule: 'colour',
            message: `颜色写成了“${value}”。`,
            hint: "写成六位十六进制并加引号，如 '#FF0000'",
          }
        },
        { pattern: '^#[0-9A-Fa-f]{6}$' },
      ).optional(),
      '#FF0000',
    ),
  },
  '版式中标准没有规定、可以自选的部分',
)

/** What a 版式 says, laid over the style below it. */
export const applyHouseStyle = (base: HouseStyle, choice: HouseStyleChoice | undefined): HouseStyle => {
  if (!choice) return base
  const { 行距, 标志字号, 西文字体, 三级标题加粗, 版记偶数面, 红色 } = choice
  return {
    ...base,
    ...(行距 !== undefined && { rowModel: 行距 === '国标' ? 'standard' : 'grid' }),
    ...(标志字号 !== undefined && { markSizePt: 标志字号 }),
    ...(西文字体 !== undefined && { latinFont: 西文字体 === '随中文' ? 'chinese' : 'times' }),
    ...(三级标题加粗 !== undefined && { boldLevel3: 三级标题加粗 }),
    ...(版记偶数面 !== undefined && { colophonOnEvenPage: 版记偶数面 }),
    ...(红色 !== undefined && { red: 红色 }),
  }
}
