/** Edges of the rules on elements and procedure: what must be found, and above all what must not. */
import { describe, expect, test } from 'vitest'
import type { Sample } from '../../src/check/sample.ts'
import {
  letterSample,
  minutesSample,
  replySample,
  reportSample,
  requestSample,
} from '../../src/check/sample-kinds.ts'
import { checkSample } from './check-sample.ts'

const found = (sample: Sample): readonly string[] => checkSample(sample).diagnostics.map(({ rule }) => rule)

const printed = '印发机关: 滨江市人民政府办公室\n印发日期: 2025-05-07'

describe('the samples of other kinds are clean', () => {
  test.each([
    ['请示', requestSample('')],
    ['报告', reportSample('')],
    ['函', letterSample('')],
    ['批复', replySample('')],
    ['纪要', minutesSample('')],
  ])('%s', (_, sample) => expect(checkSample(sample).diagnostics).toEqual([]))
})

describe('标题', () => {
  test.each([
    ['通知', '滨江市人民政府关于印发《滨江市防汛应急预案（试行）》的通知', '正文: [现将预案印发给你们。]'],
    ['通知', '滨江市人民政府关于印发《关于加强防汛工作的通知》的通知', '正文: [现将通知印发给你们。]'],
    ['通知', '滨江市人民政府转发省人民政府关于做好防汛工作的意见的通知', '正文: [现将意见转发给你们。]'],
    ['通知', '滨江市人民政府批转市水利局防汛工作方案的通知', '正文: [现将方案批转给你们。]'],
    ['通知', '滨江市人民政府印发《关于加强防汛工作的实施意见》的通知', '正文: [现将意见印发给你们。]'],
    ['通知', '滨江市人民政府关于顾远舟等同志任免职的通知', ''],
    ['意见', '滨江市人民政府关于加强防汛工作的实施意见', ''],
    ['决定', '滨江市人民政府关于修改《滨江市城市河道管理办法》等3件规章的决定', ''],
    ['通报', '滨江市人民政府关于防汛责任制落实情况的通报', ''],
    ['公告', '滨江市人民政府公告', '主送机关:'],
    ['通告', '滨江市人民政府关于汛期封闭滨河步道的通告（第2号）', '主送机关:'],
  ])('%s %s', (type, title, more) => {
    expect(found([`文种: ${type}`, `标题: ${title}`, more].join('\n'))).toEqual([])
  })

  test.each([
    ['滨江市人民政府关于2024年法治政府建设情况的报告'],
    ['滨江市人民政府2024年度法治政府建设情况报告'],
    ['滨江市2024年法治政府建设年度报告'],
  ])('报告 %s', (title) => {
    const rules = found(reportSample(`标题: ${title}\n成文日期: 2025-02-20`))
    expect(rules.filter((rule) => rule.startsWith('title-'))).toEqual([])
  })

  test.each([
    ['title-type', '滨江市人民政府关于防汛工作的总结'],
    ['title-type', '滨江市人民政府关于防汛工作情况的汇报'],
    ['title-type', '滨江市人民政府关于防汛工作方案'],
    ['title-mixed-type', '滨江市人民政府关于防汛工作的请示报告'],
    ['title-issuer-under-mark', '关于防汛工作情况的报告'],
  ])('%s in %s', (rule, title) => expect(found(reportSample(`标题: ${title}`))).toEqual([rule]))

  test.each([
    ['title-nesting', '滨江市人民政府关于转发省人民政府关于防汛工作的通知的通知'],
    ['title-about', '滨江市人民政府关于做好防汛工作通知'],
    ['title-marks', '滨江市人民政府关于加强值守、备足物资，做好防汛工作的通知'],
  ])('%s in %s', (rule, title) => expect(found(`标题: ${title}`)).toContain(rule))

  test('a joint title names the lead body and how many there are', () => {
    const sample = [
      '发文机关: [滨江市教育局, 滨江市公安局, 滨江市水利局, 滨江市财政局]',
      '标题: 滨江市教育局等四部门关于做好校园防汛工作的通知',
      '发文字号: 滨教联〔2025〕4号',
      '主送机关: 市属各学校',
    ]
    expect(found(sample.join('\n'))).toEqual([])
  })

  test('a space is taken out of the title of one body', () => {
    const { diagnostics } = checkSample('标题: 滨江市人民政府　关于做好防汛工作的通知')
    expect(diagnostics.map(({ rule, fix }) => [rule, fix?.text])).toEqual([['title-space', '府关']])
  })

  test('a space between the names of two bodies stands', () => {
    const sample = [
      '发文机关: [滨江市教育局, 滨江市公安局]',
      '标题: 滨江市教育局　滨江市公安局关于做好校园防汛工作的通知',
      '发文字号: 滨教联〔2025〕4号',
      '主送机关: 市属各学校',
    ]
    expect(found(sample.join('\n'))).toEqual([])
  })
})

describe('发文机关标志', () => {
  test.each([
    ['滨江市人民政府', '滨江市人民政府'],
    ['滨江市人民政府', '滨江市政府文件'],
    ['中共滨江市委员会', '中共滨江市委文件'],
  ])('%s: %s', (issuer, mark) => {
    const sample = `发文机关: ${issuer}\n发文机关标志: ${mark}\n标题: ${issuer}关于做好防汛工作的通知`
    expect(found(sample)).toEqual([])
  })
})

describe('主送机关和抄送机关', () => {
  test.each([
    ['各县（市、区）人民政府，市政府各部门、各直属机构'],
    ['市属各学校'],
    ['市委政策研究室，市总工会'],
    ['市直各单位，中央、省驻滨单位'],
    ['各县市区委、人民政府，中央、省、市驻县各单位'],
    ['省委书记专项工作办公室'],
    ['各开发区管委会，市住房城乡建设局'],
  ])('%s is a fit addressee of a notice', (names) => {
    expect(found(`主送机关: ${names}`)).toEqual([])
  })

  test.each([
    ['addressee-person', '主送机关: 林舟同志'],
    ['addressee-person', '主送机关: [江州省人民政府, 陈立省长]'],
    ['one-addressee', '主送机关: 江州省人民政府、江州省水利厅'],
    ['vague-recipient', '主送机关: 上级部门'],
    ['recipient-self', `抄送机关: 滨江市人民政府\n${printed}`],
    ['repeated-recipient', `抄送机关: 江州省人民政府\n${printed}`],
    ['cc-subordinate', `抄送机关: 各县（市、区）人民政府\n${printed}`],
    ['missing-addressee', '主送机关:'],
    ['upward-scope', '附注: 联系人：何清和，电话：0555-2301168；此件公开发布'],
    ['request-contact', '附注: 联系人：何清和'],
    ['missing-seal', '用印: 无'],
  ])('%s in a request', (rule, changes) => expect(found(requestSample(changes))).toContain(rule))

  test.each([
    [
      `抄送机关: [[江州省水利厅], [市委办公室], [市人大常委会办公室], [市中级人民法院, 市人民检察院]]\n${printed}`,
    ],
    [`抄送机关: [江州省发展和改革委员会, 江州省财政厅]\n${printed}`],
  ])('a request may be copied to %s', (changes) => expect(found(requestSample(changes))).toEqual([]))

  test('an order of groups below one level is left to the writer', () => {
    const sample = minutesSample(
      `抄送机关: [[市委办公室], [各县（市、区）人民政府, 市政府各部门]]\n${printed}`,
    )
    expect(found(sample)).toEqual([])
  })

  test.each([
    ['东屏县水利局', '省水利厅', true],
    ['东屏县水利局', '市水利局', false],
    ['青河市人民政府', '省人民政府', false],
    ['城关镇人民政府', '市人民政府', true],
    ['江州省水利厅', '国务院', false],
  ])('%s → %s skips a level: %s', (issuer, addressee, isSkipped) => {
    const title = `发文机关: ${issuer}\n标题: ${issuer}关于调整河道管理范围的请示\n主送机关: ${addressee}`
    expect(found(requestSample(title))).toEqual(isSkipped ? ['skipped-level'] : [])
  })
})

describe('行文规则', () => {
  test.each([
    ['报送市财政局，请市财政局审批。'],
    ['符合条件的，请市行政审批局审批。'],
    ['请各县（区）认真落实，并于2025年6月1日前报送情况。'],
  ])('a notice may say: %s', (text) => expect(found(`正文: [${text}]`)).toEqual([]))

  test.each([
    ['2024年提请市人大常委会审议地方性法规草案2件，报请省人民政府批准事项1件。'],
    ['全年受理企业申请1286件，审批办结1250件。'],
    ['以上报告，请予审阅。'],
  ])('a report may say: %s', (text) => expect(found(reportSample(`正文: [${text}]`))).toEqual([]))

  test.each([
    ['妥否，请批示。'],
    ['以上报告当否，请指示。'],
    ['恳请省人民政府批准将我市列入试点。'],
    ['现将方案呈上，请予审批。'],
  ])('a report may not say: %s', (text) =>
    expect(found(reportSample(`正文: [${text}]`))).toContain('report-request'),
  )

  test.each([
    ['以上请示，请予批准。'],
    ['特此请示，请批复。'],
    ['以上意见如无不当，请批转各县（区）执行。'],
    ['恳请省人民政府给予支持。'],
  ])('a request may end: %s', (text) =>
    expect(found(requestSample(`正文: [现就有关事项请示如下。, "${text}"]`))).toEqual([]),
  )

  test('one matter asked for twice is one matter', () => {
    const text = '恳请省人民政府批准调整清河滨江段饮用水水源保护区范围。'
    const again = '请批准调整清河滨江段保护区范围的方案。'
    expect(found(requestSample(`正文: [${text}, ${again}, "妥否，请批示。"]`))).toEqual([])
  })

  test('a department with the consent of its government may address governments below', () => {
    const bureau = '发文机关: 滨江市水利局\n标题: 滨江市水利局关于做好防汛工作的通知'
    expect(found(bureau)).toEqual(['department-to-government'])
    expect(found(`${bureau}\n正文: [经市政府领导同意，现将有关事项通知如下。]`)).toEqual([])
    expect(found(`${bureau}\n主送机关: 各县（区）水利局`)).toEqual([])
  })

  test('offices and management divisions of a body of their own may issue documents', () => {
    for (const issuer of ['滨江市人民政府办公室', '滨江市公路管理处', '滨江市人民政府驻江州办事处']) {
      const sample = `发文机关: ${issuer}\n标题: ${issuer}关于做好防汛工作的通知\n主送机关: 市属各单位`
      expect(found(sample)).toEqual([])
    }
  })

  test('a reply that cites no number says so', () => {
    const [{ message } = {}] = checkSample(
      replySample('正文: [你局《关于调整河道管理范围的请示》收悉。, 此复。]'),
    ).diagnostics
    expect(message).toBe('批复开头没有引来文的发文字号。')
  })
})

describe('附件', () => {
  const list = '附件: [滨江市防汛应急预案, 滨江市防汛物资清单]'
  test.each([
    ['预案见附件1，清单见附件2。'],
    ['按照《关于做好防汛工作的通知》附件5的要求办理，预案见附件1。'],
    ['将有关材料作为附件上传系统，清单见附件2。'],
  ])('mentions that stand: %s', (text) => expect(found(`${list}\n正文: [${text}]`)).toEqual([]))

  test.each([
    ['attachment-mention', `${list}\n正文: [预案见附件3。]`],
    ['attachment-mention', '正文: [预案见附件。]'],
    ['attachment-mention', '附件: 滨江市防汛应急预案\n正文: [预案见附件1。]'],
    ['attachment-numeral', `${list}\n正文: [预案见附件一。]`],
    ['attachment-name-number', '附件: ["1.滨江市防汛应急预案"]\n正文: [预案见附件。]'],
  ])('%s in %s', (rule, changes) => expect(found(changes)).toContain(rule))

  test.each([
    ['附件: 2024年防汛工作情况统计表\n正文: [情况见附件。]'],
    [
      '附件: 滨江市防汛应急预案\n标题: 滨江市人民政府关于印发滨江市防汛应急预案的通知\n正文: [现将预案印发给你们。]',
    ],
  ])('names that stand: %s', (changes) => expect(found(changes)).toEqual([]))
})

describe('日期和密级', () => {
  test.each([
    ['密级: 机密\n保密期限: 20年\n份号: 1', []],
    ['密级: 秘密\n保密期限: 长期\n份号: 1', []],
    ['密级: 秘密\n保密期限: 11个月\n份号: 1', []],
    ['密级: 秘密\n保密期限: 18个月\n份号: 1', ['classification-period']],
    ['密级: 机密\n保密期限: 30年\n份号: 1', ['classification-period']],
    ['密级: 秘密\n保密期限: 1年\n份号: 1\n附注: 此件不予公开', []],
    ['正文: [草案待2025年6月9日市人民政府常务会议审议通过后公布。]', []],
    ['正文: [预案已经2025年5月6日市人民政府常务会议审议通过。]', []],
    [`印发机关: 滨江市人民政府办公室\n印发日期: 2025-05-06`, []],
  ])('%s', (changes, rules) => expect(found(changes)).toEqual(rules))
})

describe('要素写进正文', () => {
  test.each([
    ['typed-element', '附件：滨江市防汛应急预案'],
    ['typed-element', '（联系人：何清和，电话：0555-2301168）'],
    ['typed-element', '滨政发〔2025〕8号'],
    ['typed-sign-off', '滨江市人民政府2025年5月6日'],
    ['typed-sign-off', '二〇二五年五月六日'],
    ['typed-addressee', '各县（区）人民政府，市政府各部门、市经济和信息化局：'],
    ['obsolete-element', '主题词：水利　防汛　通知'],
  ])('%s: %s', (rule, text) => expect(found(`正文: ["${text}"]`)).toContain(rule))

  test.each([
    ['经市人民政府同意，现将有关事项通知如下：'],
    ['参加单位：'],
    ['会议听取了市水利局、市财政局的汇报。会议要求：'],
    ['各县（区）人民政府要做好以下工作：'],
    ['滨江市人民政府2025年5月6日召开会议。'],
    ['附件的格式由市水利局规定。'],
  ])('running text: %s', (text) => {
    expect(found(`正文: ["${text}"]`).filter((rule) => rule.startsWith('typed-'))).toEqual([])
  })
})
