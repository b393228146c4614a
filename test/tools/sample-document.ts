/** An invented report of 滨江市人民政府 for tests: upward, one signatory, about three sides. */

import { defaultHouseStyle } from '../../src/model/house-style.ts'
import type { Block, OfficialDocument } from '../../src/model/official-document.ts'

export const sampleDocument = (changes: Partial<OfficialDocument> = {}): OfficialDocument => ({
  documentType: '报告',
  form: 'general',
  direction: 'upward',
  issuers: [{ fullName: '滨江市人民政府', shortName: '滨江市政府' }],
  masthead: {
    copyNumber: '000012',
    classification: { level: '秘密', term: '1年' },
    urgency: '特急',
    issuerMark: { names: ['滨江市人民政府'], suffix: '文件' },
    documentNumber: { issuerCode: '滨政', year: 2025, serial: 12 },
    signatories: ['周明远'],
  },
  body: {
    title: '滨江市人民政府|关于2024年度法治政府建设情况的报告',
    addressees: '省人民政府',
    mainText: sampleBlocks,
    attachmentList: [
      '2024年度滨江市行政复议和行政应诉案件办理情况统计表',
      '滨江市法治政府建设重点任务分工方案',
    ],
    signOff: {
      sealing: 'seal',
      issuers: ['滨江市人民政府'],
      documentDate: { year: 2025, month: 2, day: 20 },
    },
    note: '联系人：陈立，电话：0000—8612345',
  },
  attachments: [
    {
      serial: 1,
      title: '2024年度滨江市行政复议和|行政应诉案件办理情况统计表',
      blocks: [text('全市共收到行政复议申请412件，受理386件，办结371件。')],
    },
    {
      serial: 2,
      title: '滨江市法治政府建设重点任务分工方案',
      blocks: [text('一是修订重大行政决策目录，由市政府办公室牵头。二是开展执法案卷评查，由市司法局牵头。')],
    },
  ],
  colophon: {
    cc: '省委全面依法治省委员会办公室，市委办公室、市人大常委会办公室、市政协办公室，市监委，市中级人民法院，市人民检察院。',
    printedBy: '滨江市人民政府办公室',
    printDate: { year: 2025, month: 2, day: 21 },
  },
  style: defaultHouseStyle,
  ...changes,
})

const text = (content: string): Block => ({ kind: 'paragraph', text: content, path: [] })

const heading = (level: 1 | 2 | 3 | 4, number: string, content: string): Block => ({
  kind: 'heading',
  level,
  number,
  text: content,
  path: [],
})

const runIn = (level: 2 | 3, number: string, title: string, content: string): Block => ({
  kind: 'paragraph',
  runIn: { level, number, text: title },
  text: content,
  path: [],
})

const sampleBlocks: readonly Block[] = [
  text(
    '2024年，滨江市围绕“依法行政、便民利企”的目标，认真落实年度要点，法治政府建设取得新进展。现将有关情况报告如下：',
  ),
  heading(1, '一、', '主要举措和成效'),
  heading(2, '（一）', '统筹推进法治政府建设'),
  text(
    '一是加强组织领导。市政府常务会议4次专题研究法治建设，印发《滨江市法治政府建设年度工作要点》，明确35项任务，逐项落实到单位、到岗位、到人。二是压实工作责任。把法治建设成效纳入绩效考核，占比由3%提高到5%，对12个县（区）和46个市直部门开展督察，发现问题87个，已整改85个，整改率为97.7%。三是突出示范带动。新增省级示范项目2个、市级示范单位9个，形成“一县一品牌、一部门一亮点”的工作局面。',
  ),
  runIn(
    2,
    '（二）',
    '优化法治化营商环境',
    '深化“放管服”改革，取消、下放审批事项23项，政务服务事项网上可办率达到98.6%。推行“一业一证”，办理时限由15个工作日压缩至6个工作日；建成企业诉求“直通车”平台，受理诉求1060件，办结1058件。清理政府规章、规范性文件216件，废止31件，修改18件。',
  ),
  heading(2, '（三）', '严格规范公正文明执法'),
  heading(3, '1.', '完善执法制度'),
  text(
    '修订行政处罚裁量基准1420项，编制轻微违法行为不予处罚事项清单，全年依法不予处罚案件3265件，减免罚款486.5万元。建立执法监督企业联系点120个，聘请特邀监督员64名。',
  ),
  heading(3, '2.', '提升执法能力'),
  heading(4, '（1）', '加强人员培训'),
  text('举办执法骨干培训班18期，培训5200余人次，新申领证件人员考试合格率为91%。'),
  heading(4, '（2）', '推进智慧监管'),
  text(
    '依托“互联网+监管”系统汇集数据2184万条，生成风险预警1.3万条，非现场检查占比达到42%，重复检查同比下降35%。',
  ),
  heading(1, '二、', '存在的不足和原因'),
  text(
    '一些部门运用法治方式解决复杂问题的能力还不强，个别执法案卷“重实体、轻程序”；基层法治机构人员偏少，12个县（区）中有5个未配齐专职人员。主要原因是：学法用法制度落实不够到位，人员流动较快，经费保障不够均衡。',
  ),
  heading(1, '三、', '下一年度主要安排'),
  text(
    '2025年，我市将坚持问题导向，重点抓好三个方面的工作：一是健全重大行政决策程序，实现目录管理全覆盖；二是开展“执法质量提升年”行动，评查案卷2000件以上；三是加强基层力量，年内为每个乡镇（街道）配备1—2名专职人员。',
  ),
  text('特此报告。'),
]
