/** templates/*.yaml: the defaults and required elements of a 文种 or of a recurring document. */
import { z } from 'zod'
import { type DocumentType, documentTypes } from '../../model/document-type.ts'
import { choice, example, list, map, text, type Written } from './fields.ts'
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
  说明: string
  格式: FormName
  行文方向: '上行' | '平行' | '下行'
  用印: SealingName
  标题: string
  年度: '上年' | '当年'
  必备: readonly string[]
  必备内容: readonly RequiredContentField[]
  结语: string
  版式: HouseStyleChoice
  骨架: Readonly<Record<string, string>>
}>

/** A content the text must have: it is there when any of the keywords is. */
export interface RequiredContentField {
  readonly 名称: string
  readonly 关键词: readonly string[]
}

/** The files of a document; a template writes no others, and none outside the document's folder. */
const skeletonFile = /^(?:公文|数据)\.yaml$|^(?:正文|附件)\/[^./\\][^/\\]*\.yaml$/u

const skeleton = z
  .record(
    z.string(),
    text('文件的内容，写成“|”块；里面可以用 {{本机关}} {{代字}} {{印发机关}} {{今天}} {{今年}}'),
  )
  .describe('hongtou new 写出的文件：公文.yaml、数据.yaml、正文/….yaml、附件/….yaml')
  .check(({ value, issues }) => {
    for (const file of Object.keys(value).filter((name) => !skeletonFile.test(name))) {
      issues.push({
        code: 'custom',
        message: `骨架里不能有文件“${file}”。`,
        params: {
          rule: 'skeleton-file',
          hint: '只能写 公文.yaml、数据.yaml、正文/….yaml、附件/….yaml，路径从公文文件夹算起',
        },
        path: [file],
        input: value,
      })
    }
  })

const requiredContent: z.ZodType<RequiredContentField> = map(
  {
    名称: example(text('这项内容叫什么'), '第一责任人履职情况'),
    关键词: example(list(text('关键词')).describe('正文或标题里有其中一个词，就算写了'), [
      '第一责任人',
      '主要负责人履行',
    ]),
  },
  '一项必备内容',
)

export const templateSchema: z.ZodType<TemplateFile> = map(
  {
    名称: example(text('模板名称，与文件名相同').optional(), '法治政府建设年度报告'),
    说明: example(
      text('一句话说明，列在 hongtou templates 里').optional(),
      '每年3月1日前报上一级政府的法治政府建设年度报告',
    ),
    文种: example(choice(documentTypes, '十五种公文之一'), '报告'),
    格式: choice(formNames, '公文格式').optional(),
    行文方向: choice(['上行', '平行', '下行'], '不写时按文种').optional(),
    用印: choice(sealingNames, '落款用印').optional(),
    标题: example(text('公文没写“标题”时，标题照这样拟').optional(), '{{发文机关}}关于{{事由}}的报告'),
    年度: choice(['上年', '当年'], '正文里 {{年度}} 相对成文日期是哪一年').optional(),
    必备: example(list(choice(officialDocumentKeys, '公文.yaml 的键')).describe('必须写的键').optional(), [
      '签发人',
      '主送机关',
    ]),
    必备内容: example(
      list(requiredContent).describe('正文必须写到的内容，hongtou check 据此检查').optional(),
      [{ 名称: '存在的不足', 关键词: ['不足', '问题'] }],
    ),
    结语: example(text('正文没有结语时加的一段').optional(), '特此报告。'),
    版式: houseStyleSchema.optional(),
    骨架: example(skeleton.optional(), { '正文/01-主要做法.yaml': '标题: 主要做法\n内容: ……\n' }),
  },
  '公文模板',
)
