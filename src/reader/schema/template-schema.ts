/** templates/*.yaml: the defaults and required elements of a 文种 or of a recurring document. */
import type { z } from 'zod'
import { type DocumentType, documentTypes } from '../../model/document-type.ts'
import { choice, list, map, text, type Written } from './fields.ts'
import { type HouseStyleChoice, houseStyleSchema } from './house-style-schema.ts'
import {
  type FormName,
  formNames,
  officialDocumentKeys,
  type SealingName,
  sealingNames,
} from './official-document-schema.ts'

export type TemplateFile = { readonly 文种: DocumentType } & Written<{
  名称: string
  格式: FormName
  行文方向: '上行' | '平行' | '下行'
  用印: SealingName
  标题: string
  年度: '上年' | '当年'
  必备: readonly string[]
  结语: string
  版式: HouseStyleChoice
}>

export const templateSchema: z.ZodType<TemplateFile> = map(
  {
    名称: text('模板名称，与文件名相同').optional(),
    文种: choice(documentTypes, '十五种公文之一'),
    格式: choice(formNames, '公文格式').optional(),
    行文方向: choice(['上行', '平行', '下行'], '不写时按文种').optional(),
    用印: choice(sealingNames, '落款用印').optional(),
    标题: text('标题的写法，如 {{发文机关}}关于{{事由}}的报告').optional(),
    年度: choice(['上年', '当年'], '正文里 {{年度}} 相对成文日期是哪一年').optional(),
    必备: list(choice(officialDocumentKeys, '公文.yaml 的键')).describe('必须写的键').optional(),
    结语: text('正文没有结语时加的一段').optional(),
    版式: houseStyleSchema.optional(),
  },
  '公文模板',
)
