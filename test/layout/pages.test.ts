/** Whole documents as pages.txt: the sample office's, and small ones that each show one element or one edge. */
import { expect, test } from 'vitest'
import { nodeFiles } from '../../src/files/node-files.ts'
import type { OfficialDocument } from '../../src/model/official-document.ts'
import { findDocumentFolders } from '../../src/reader/find-document-folders.ts'
import { readDocument } from '../../src/reader/read-document.ts'
import { writeTxt } from '../../src/writers/txt/write-txt.ts'
import {
  heading,
  type NoticeChanges,
  notice,
  oneRowParagraphs,
  paragraph,
  printedColophon,
} from '../tools/documents.ts'
import { layOut } from './lay-out.ts'

const expectPages = async (name: string, document: OfficialDocument): Promise<void> => {
  await expect(writeTxt(layOut(document))).toMatchFileSnapshot(`../golden/pages/${name}.txt`)
}

test.each(findDocumentFolders(nodeFiles, 'content'))('%s', async (folder) => {
  const read = readDocument(nodeFiles, folder, { templateFolders: ['templates'] })
  if (!read.ok) throw new Error(read.diagnostics.map(({ message }) => message).join('\n'))
  await expectPages(folder.replace('content/', '').replaceAll('/', '-'), read.value.document)
})

const signatories = ['周明远', '陈立', '何清和', '林舟', '苏文', '贺知秋', '唐一平', '沈宁']

const longList = Array.from({ length: 90 }, (_, index) => `滨江第${index + 1}中学`).join('、')

const longNames = [
  '滨江市2025年度渡口和码头安全隐患排查整治工作任务分工及完成时限一览表',
  '渡口安全检查记录表',
  '滨江市乡镇（街道）渡口管理人员、渡船船员及签单发航责任人登记和培训情况汇总表',
]

const longCc =
  '市委办公室、市人大常委会办公室、市政协办公室，市监委，市中级人民法院、市人民检察院，滨江军分区，市总工会、团市委、市妇联。'

const unsealed = { sealing: 'none' } as const

const cases: Readonly<Record<string, NoticeChanges>> = {
  '签发人-一人': { masthead: { signatories: signatories.slice(0, 1) } },
  '签发人-二人': { masthead: { signatories: signatories.slice(0, 2) } },
  '签发人-八人': { masthead: { signatories } },
  '份号-密级-紧急程度': {
    masthead: { copyNumber: '000012', classification: { level: '机密', term: '1年' }, urgency: '特急' },
  },
  只有紧急程度: { masthead: { urgency: '加急' } },
  '不盖章-短署名': {
    signOff: {
      sealing: 'none',
      issuers: ['滨江市水利局'],
      documentDate: { year: 2025, month: 12, day: 28 },
    },
  },
  '不盖章-长署名': { signOff: { sealing: 'none', issuers: ['滨江市防汛抗旱和水上交通安全工作领导小组'] } },
  '盖章-很长的署名': { signOff: { issuers: ['滨江市防汛抗旱和水上交通安全工作领导小组'] } },
  '附件说明-一个': { body: { attachmentList: ['渡口安全检查记录表'] } },
  '附件说明-一个-回行': { body: { attachmentList: longNames.slice(0, 1) } },
  '附件说明-多个-回行': { body: { attachmentList: longNames } },
  附注: { body: { note: '联系人：陈立，电话：0000—8612345' } },
  '附注-回行': { body: { note: '此件公开发布。联系人：陈立，电话：0000—8612345，地址：滨江市沿江大道1号' } },
  '版记-抄送回行': {
    colophon: {
      cc: longCc,
      printedBy: '滨江市人民政府办公室',
      printDate: { year: 2025, month: 3, day: 7 },
    },
  },
  落款带走两行正文: { body: { mainText: oneRowParagraphs(5) } },
  主送机关移到版记: { addressees: longList },
  版记另起一面: {
    signOff: unsealed,
    body: { mainText: oneRowParagraphs(26) },
    colophon: { ...printedColophon, cc: longCc },
  },
  '收紧行距-版记差一行': { signOff: unsealed, body: { mainText: oneRowParagraphs(26) } },
  '收紧行距-落款差一行': {
    style: { colophonOnEvenPage: false },
    colophon: null,
    body: { mainText: oneRowParagraphs(26) },
  },
  '行距-网格': { style: { rowModel: 'grid' }, signOff: unsealed, body: { mainText: oneRowParagraphs(24) } },
  普通格式: { masthead: null, colophon: null, signOff: { sealing: 'none' } },
  附件有正文: {
    body: { attachmentList: ['渡口安全检查记录表', '渡口名录'] },
    attachments: [
      {
        serial: 1,
        title: '渡口安全检查记录表',
        blocks: [
          heading(1, '一、', '检查内容'),
          paragraph('渡船是否持有有效证书，救生衣是否按核定人数配备。'),
          heading(1, '二、', '检查结论'),
        ],
      },
      { serial: 2, title: '渡口名录', blocks: [paragraph('全市现有渡口37处，其中义渡12处。')] },
    ],
  },
  很长的网址: {
    signOff: unsealed,
    body: {
      mainText: [
        paragraph(
          '登记表请从https://www.binjiang.example.cn/transport/ferry/2025/registration-of-ferry-crossings-and-crews.html下载，于3月31日前报送。',
        ),
      ],
    },
  },
  网址占去大半行: {
    signOff: unsealed,
    body: {
      mainText: [
        paragraph('登记表请从https://www.binjiang.example.cn/zwgk/fzzf/2025/ferry-form.html下载。'),
        paragraph('电子邮箱：ferry@binjiang.example.cn，值班时间：8:30—17:30，含周六和周日。'),
      ],
    },
  },
  基本平面以外的字: { body: { mainText: [paragraph('渡口由陈𬭚、何𤧛、周𠅤三人轮流值守。')] } },
}

test.each(Object.entries(cases))('%s', async (name, changes) => {
  await expectPages(name, notice(changes))
})
