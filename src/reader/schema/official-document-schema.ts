/** 公文.yaml: the elements of a 公文. The only list of its keys. */
import { z } from 'zod'
import { type DocumentType, documentTypes } from '../../model/document-type.ts'
import type {
  CalendarDate,
  ClassificationLevel,
  DocumentNumber,
  Urgency,
} from '../../model/official-document.ts'
import { type Attendees, attendees } from './attendance-schema.ts'
import { inlineText, type TextBlock } from './block-schema.ts'
import { readDocumentNumber } from './document-number.ts'
import {
  choice,
  date,
  example,
  list,
  map,
  name,
  nameOrList,
  parsed,
  text,
  type Written,
  wholeNumber,
  yesNo,
} from './fields.ts'
import { type HouseStyleChoice, houseStyleSchema } from './house-style-schema.ts'
import { readOrderNumber } from './order-number.ts'

export const formNames = ['文件', '信函', '命令', '纪要', '普通'] as const
export type FormName = (typeof formNames)[number]
export const sealingNames = ['印章', '无', '签名章'] as const
export type SealingName = (typeof sealingNames)[number]

/** A name, names, or groups of names. */
export type NameGroups = string | readonly (string | readonly string[])[]
type Names = string | readonly string[]

export type OfficialDocumentFile = { readonly 发文机关: Names } & Written<{
  模板: string
  文种: DocumentType
  格式: FormName
  发文机关标志: string
  发文字号: DocumentNumber
  令号: string
  签发人: Names
  份号: number
  密级: ClassificationLevel
  保密期限: string
  紧急程度: Urgency
  标题: string
  事由: string
  主送机关: NameGroups
  主送位置: '正文' | '版记'
  正文: readonly TextBlock[]
  结语: string
  附件: Names
  附件分订: boolean
  署名: Names
  用印: SealingName
  签发人职务: Names
  签名章: Names
  成文日期: CalendarDate
  附注: string
  出席: Attendees
  请假: Attendees
  列席: Attendees
  抄送机关: NameGroups
  印发机关: string
  印发日期: CalendarDate
  上年: string
  变量: Readonly<Record<string, string | readonly string[]>>
  版式: HouseStyleChoice
  豁免: Readonly<Record<string, string>>
}>

const term = parsed(
  '与“密级”一起写：几年、几个月或长期，数字用阿拉伯数字',
  (value) => {
    if (/^(?:[1-9]\d?年|[1-9]\d?个月|长期)$/u.test(value)) return { value }
    return {
      rule: 'classification-term',
      message: `保密期限写成了“${value}”，应为“1年”“6个月”“长期”这样的写法。`,
      reason: '保密期限中的数字用阿拉伯数字标注。',
      clause: 'GB/T 9704—2012 7.2.2',
    }
  },
  { pattern: '^([1-9]\\d?年|[1-9]\\d?个月|长期)$' },
)

const note = parsed('印发传达范围、公开方式、联系人等；圆括号自动加', (value) => {
  const inner = /^[（(](.*)[）)]$/su.exec(value.trim())?.[1]
  if (inner === undefined) return { value }
  return {
    rule: 'note-parentheses',
    message: '附注两边写了圆括号，印出来会成双层。',
    hint: `写成“${inner}”`,
    clause: 'GB/T 9704—2012 7.3.6',
  }
})

const nameGroups = (description: string): z.ZodType<NameGroups> =>
  z
    .union([name(description), list(z.union([name(description), list(name(description))]))])
    .describe(description)

const stampImages = z
  .union([text('图片'), list(text('图片'))])
  .describe(
    '签名章图片（PNG、JPEG 或 SVG），从本文件出发的相对路径；联合行文按机关次序写成列表，没有图片的写“无”',
  )

const schema = map(
  {
    模板: example(
      text('templates/ 中的文件名，不带 .yaml；不写时用与文种同名的模板').optional(),
      '法治政府建设年度报告',
    ),
    文种: example(choice(documentTypes, '十五种公文之一；不写“模板”时必写').optional(), '报告'),
    格式: choice(
      formNames,
      '不写时按模板。信函：红色双线；命令：令号居中；纪要：有出席人员；普通：没有版头，用于网上公开',
    ).optional(),
    发文机关: example(nameOrList('发文机关名称；联合行文写成列表，主办机关在前'), '滨江市人民政府', [
      '滨江市教育局',
      '滨江市公安局',
    ]),
    发文机关标志: example(
      text(
        '不写时：文件格式取机关文件的“标志”，再没有则为机关名称加“文件”；信函为机关名称；命令为机关名称加“令”；纪要必写',
      ).optional(),
      '滨江市人民政府文件',
    ),
    发文字号: example(
      parsed('机关代字〔年份〕顺序号号；年份用六角括号，顺序号不加“第”、不编虚位', readDocumentNumber, {
        pattern: '^[一-龥]{1,14}〔(19|20)\\d{2}〕[1-9]\\d{0,4}号$',
      }).optional(),
      '滨政文〔2025〕12号',
    ),
    令号: example(
      parsed('命令格式必写，用阿拉伯数字；还没有编号的写“第×号”', readOrderNumber, {
        pattern: '^第([1-9]\\d{0,4}|×{1,4})号$',
      }).optional(),
      '第12号',
    ),
    签发人: example(
      nameOrList('上行文必写；联合行文按机关次序写成列表。信函、命令、纪要不印').optional(),
      '顾远舟',
      ['罗平', '何清和'],
    ),
    份号: example(wholeNumber('份号', '1 到 999999，印成六位', 'copy-number', [1, 999999]).optional(), '1'),
    密级: example(
      choice(['绝密', '机密', '秘密'], '涉密公文必写，同时写“份号”；印在版头左上角').optional(),
      '机密',
    ),
    保密期限: example(term.optional(), '1年', '6个月', '长期'),
    紧急程度: choice(['特急', '加急', '特提', '平急'], '特急、加急；电报：特提、特急、加急、平急').optional(),
    标题: example(
      text('公文标题；“|”表示在此回行。不写时由模板按事由拟出').optional(),
      '滨江市人民政府关于2024年度法治政府建设情况的报告',
    ),
    事由: example(
      text('“关于……的报告”中的“……”，不写“标题”时由模板拟成标题').optional(),
      '2024年度法治政府建设情况',
    ),
    主送机关: example(
      nameGroups('主送机关；列表中各名称之间用“、”，分组（列表的列表）之间用“，”').optional(),
      '省人民政府',
      [['各县（市、区）人民政府'], ['市政府各部门', '各直属机构']],
    ),
    主送位置: choice(['正文', '版记'], '主送机关太多时移到版记').optional(),
    正文: example(inlineText.describe('短公文的正文；长公文写在 正文/ 文件夹里').optional(), [
      '现将有关情况报告如下。',
      { 标题: '主要做法', 内容: '一个自然段。' },
    ]),
    结语: example(text('结尾的一段，如“特此通知。”；无：不加模板的结语').optional(), '特此报告。'),
    附件: example(
      nameOrList('附件名称，末尾不加标点；不写时取 附件/ 中各文件的标题').optional(),
      '2024年行政复议案件统计表',
      ['统计表', '规范性文件目录'],
    ),
    附件分订: yesNo('是：附件不与正文装订在一起，首行印发文字号').optional(),
    署名: example(nameOrList('不写时与发文机关相同；无：不署名').optional(), '滨江市人民政府'),
    用印: choice(
      sealingNames,
      '不写时按模板。印章：图片写在 机关/ 文件的“印章”里；签名章：还要写“签发人职务”；没有图片时留出位置',
    ).optional(),
    签发人职务: example(nameOrList('加盖签名章时必写，联合行文按机关次序写成列表').optional(), '市长'),
    签名章: example(stampImages.optional(), '签名章.png'),
    成文日期: example(
      date('会议通过或者负责人签发的日期，按“年-月-日”写；印成“2025年2月20日”').optional(),
      '2025-02-20',
    ),
    附注: example(note.optional(), '此件公开发布'),
    出席: example(attendees('纪要的出席人员').optional(), [
      '顾远舟',
      { 单位: '市水利局', 姓名: ['方远', '许静'] },
    ]),
    请假: example(attendees('纪要的请假人员').optional(), ['唐一平']),
    列席: example(attendees('纪要的列席人员').optional(), [{ 单位: '市财政局', 姓名: '何清和' }]),
    抄送机关: example(nameGroups('抄送机关；分类写成列表的列表').optional(), [
      ['省委办公厅', '省司法厅'],
      ['市中级人民法院'],
    ]),
    印发机关: example(name('印发机关；不写时取机关文件的“印发机关”').optional(), '滨江市人民政府办公室'),
    印发日期: example(date('送往印制的日期，按“年-月-日”写').optional(), '2025-02-21'),
    上年: example(
      text(
        '上年同一公文的文件夹，从本文件夹出发的相对路径；正文里可用 {{上年.…}}，比对也以它为准',
      ).optional(),
      '../../2024/法治政府建设年度报告',
    ),
    变量: example(
      z
        .record(z.string(), z.union([text('文字'), list(text('文字'))]))
        .describe('正文里 {{变量名}} 的值')
        .optional(),
      { 许可事项: '398项' },
    ),
    版式: houseStyleSchema.optional(),
    豁免: example(
      z
        .record(z.string(), text('理由'))
        .describe('有意不遵守的检查规则和理由，规则名写在前面；理由会写进检查报告')
        .optional(),
      { 'title-issuer-under-mark': '按本机关惯例，文件格式的标题省略发文机关' },
    ),
  },
  '公文各要素',
)

export const officialDocumentSchema: z.ZodType<OfficialDocumentFile> = schema
export type OfficialDocumentKey = keyof OfficialDocumentFile
export const officialDocumentKeys: readonly [string, ...string[]] = Object.keys(schema.shape) as [
  string,
  ...string[],
]
