/** 正文 in YAML: paragraphs, sections within sections, 列举, 表格 and 图片. */
import { z } from 'zod'
import { type BlockProblem, blockProblems, sectionProblems } from './block-problems.ts'
import { example, list, map, name, parsed, text, type Written, yesNo } from './fields.ts'
import { type PictureField, pictureField, type TableField, tableField } from './table-schema.ts'

/** 编号: 无 for a heading without a number, or the ordinal the numbering goes on from. */
const numberingField = parsed<number | 'none'>('无：标题不编号；正整数：从这个序号编起', (value) => {
  if (value === '无') return { value: 'none' }
  if (/^[1-9]\d{0,2}$/.test(value)) return { value: Number(value) }
  return { rule: 'numbering', message: `编号写了“${value}”，应为“无”或 1 到 999 的整数。` }
})

const paragraph = (): z.ZodString => text('一个自然段')

/** Annotated, because a type that contains itself cannot be inferred. */
export interface SectionBlock extends SectionFields {
  readonly 列举?: readonly string[] | undefined
  readonly 表格?: TableField | undefined
  readonly 图片?: PictureField | undefined
}
type SectionFields = Written<{
  标题: string
  编号: number | 'none'
  接排: boolean
  内容: string | readonly TextBlock[]
}>
export type TextBlock = string | SectionBlock

const asIssue = ({ path = [], message, ...params }: BlockProblem, input: unknown): z.core.$ZodRawIssue => ({
  code: 'custom',
  message,
  params,
  path: [...path],
  // Without it the blocks around this one are not looked at.
  continue: true,
  input,
})

const sectionBlock = map(
  {
    标题: example(text('下一级标题；不写序数，序数自动编').optional(), '统筹推进法治政府建设'),
    编号: example(numberingField.optional(), '无', '3'),
    接排: yesNo('标题与第一段排在同一行').optional(),
    get 内容(): z.ZodOptional<typeof content> {
      return content.optional()
    },
    列举: example(
      list(text('列举的一项；不写“一是”，序数自动加')).describe('一是……二是……三是……，排成一段').optional(),
      ['加强顶层设计。', '完善领导机制。'],
    ),
    表格: tableField.optional(),
    图片: pictureField.optional(),
  },
  '带标题的一节，或者列举、表格、图片',
).check(({ value, issues }) => {
  for (const problem of blockProblems(value)) issues.push(asIssue(problem, value))
})

const block: z.ZodType<TextBlock> = z.union([paragraph(), sectionBlock])

/** 内容: one paragraph, or a list of blocks. */
export const content: z.ZodType<string | readonly TextBlock[]> = example(
  z.union([paragraph(), list(block)]).describe('一个自然段，或者段落、下级标题、列举的列表'),
  '一个自然段。',
  ['第一段。', { 标题: '下一级标题', 内容: '一个自然段。' }],
)

/** 正文 inside 公文.yaml. */
export const inlineText: z.ZodType<readonly TextBlock[]> = list(block)

/** A file in 正文/. */
export type SectionFile = SectionFields & Written<{ 结语: string }>
export const sectionSchema: z.ZodType<SectionFile> = map({
  标题: example(text('一级标题；不写序数。导语等没有标题的部分不写这一项').optional(), '主要举措和成效'),
  编号: example(numberingField.optional(), '无', '3'),
  接排: yesNo('标题与第一段排在同一行').optional(),
  内容: content.optional().describe('这一部分的文字：一个自然段，或者段落、下级标题、列举、表格、图片的列表'),
  结语: example(text('结尾的一段，如“特此报告。”').optional(), '特此报告。'),
}).check(({ value, issues }) => {
  for (const problem of sectionProblems(value)) issues.push(asIssue(problem, value))
})

/** A file in 附件/. */
export interface AttachmentFile {
  readonly 标题: string
  readonly 内容: string | readonly TextBlock[]
}
export const attachmentSchema: z.ZodType<AttachmentFile> = map({
  标题: example(name('附件标题，末尾不加标点'), '2024年行政复议案件统计表'),
  内容: content.describe('附件的文字，写法与正文相同'),
})
