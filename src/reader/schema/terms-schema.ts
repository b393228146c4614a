/** 术语.yaml: the office's words — how things are called, and names in force. */
import { z } from 'zod'
import { example, list, map, name, type Written } from './fields.ts'

export type TermsFile = Written<{
  用语: Readonly<Record<string, string | readonly string[]>>
  名称: readonly string[]
}>

export const termsSchema: z.ZodType<TermsFile> = map(
  {
    用语: example(
      z
        .record(z.string(), z.union([name('不规范的写法'), list(name('不规范的写法'))]))
        .describe('规范表述: 不规范的写法，或者几种写法的列表')
        .optional(),
      { 部署: '布署', 营商环境: ['经商环境', '投资经营环境'] },
    ),
    名称: example(
      list(name('名称')).describe('现行的法律、文件、会议、机关名称，写错一两个字时会提醒').optional(),
      ['中华人民共和国行政复议法'],
    ),
  },
  '本单位的规范表述',
)
