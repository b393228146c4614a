/** 表格 and 图片 in YAML. */
import { z } from 'zod'
import { example, list, map, parsed, text, type Written, yesNo } from './fields.ts'

const cell = z.string().describe('一格的文字；空着写 ""，“<”并入左边一格，“^”并入上面一格')

export interface TableField extends Written<{ 题: string; 横排: boolean }> {
  /** A cell each, or for a 表头 of several levels a row each. */
  readonly 列: readonly (string | readonly string[])[]
  readonly 行: readonly (readonly string[])[]
}

export const tableField: z.ZodType<TableField> = map(
  {
    题: example(text('表题，印在表格上方；末尾不加句号').optional(), '2024年行政复议案件情况'),
    列: example(
      list(z.union([cell, list(cell)])).describe(
        '表头，每列一格；几层的表头每层写一行 [ ]；“<”并入左边一格，“^”并入上面一格',
      ),
      ['类别', '收到', '办结'],
    ),
    行: example(
      z
        .array(list(cell))
        .min(1)
        .describe('表格的各行，每行的格数与“列”相同；“<”并入左边一格，“^”并入上面一格'),
      [['行政处罚', '12', '11']],
    ),
    横排: yesNo('表格太宽时横着排，单独占页').optional(),
  },
  '表格：表题、表头和各行',
)

const width = parsed<number>('图片的宽，毫米；不写时与版心同宽，156', (value) => {
  const number = /^\d+(?:\.\d+)?$/u.test(value) ? Number(value) : 0
  if (number >= 5 && number <= 1000) return { value: number }
  return {
    rule: 'picture-width',
    message: `图片的“宽”写了“${value}”，应为 5 到 156 之间的数。`,
    hint: '只写数字，单位是毫米，如“宽: 120”',
  }
})

export interface PictureField extends Written<{ 宽: number; 题: string }> {
  readonly 文件: string
}

export const pictureField: z.ZodType<PictureField> = map(
  {
    文件: example(text('图片（PNG、JPEG 或 SVG），从本文件出发的相对路径'), '附图.png'),
    宽: example(width.optional(), '120'),
    题: example(text('图题，印在图片下方；末尾不加句号').optional(), '各季度办结情况'),
  },
  '图片：文件、宽和图题',
)
