import { describe, expect, test } from 'vitest'
import { compareDocuments } from '../../src/diff/compare-documents.ts'
import { extractFigures } from '../../src/diff/figures/extract-figures.ts'
import { compareReports, smallReport } from './small-report.ts'

const read = (sentence: string): readonly string[] =>
  extractFigures(sentence).map(({ name, value, unit }) => `${name}=${value}${unit}`)

describe('figures of a sentence', () => {
  test.each([
    ['全年办结行政复议案件120件。', ['办结行政复议案件=120件']],
    [
      '12345热线受理群众诉求68.42万件，办结率为99.1%。',
      ['受理群众诉求=684200件', '受理群众诉求·办结率=99.1%'],
    ],
    ['全年12项决策事项全部公开征求意见。', ['决策事项全部公开征求意见=12项']],
    [
      '评查案卷860卷，其中优秀301卷，占35.0%。',
      ['评查案卷=860卷', '评查案卷·优秀=301卷', '评查案卷·优秀·占比=35%'],
    ],
    ['标的额86.7亿元，比2022年增长6.3%。', ['标的额=8670000000元', '标的额·增长=6.3%']],
    ['中介服务事项由49项减少到43项。', ['中介服务事项（原）=49项', '中介服务事项=43项']],
    ['案卷评查优秀率提高3～5个百分点。', ['案卷评查优秀率提高=5个百分点']],
    ['《实施纲要（2021—2025年）》（国发〔2024〕5号）自2024年1月1日起施行，见附件2。', []],
    ['查处散布谣言等违法行为12起。', ['查处散布谣言等违法行为=12起']],
    ['推行“721”工作法，7月23日—25日启动三级响应。', []],
    ['在3个县（市、区）试行，检查1,120次。', ['县（市、区）试行=3个', '县（市、区）试行·检查=1120次']],
  ])('%s', (sentence, figures) => {
    expect(read(sentence)).toEqual(figures)
  })
})

describe('figures of two documents', () => {
  const old = '全年办结行政复议案件120件，开展听证42次，培训人员2.1万人次，合格率为94.1%。维修渡船9艘。'
  const current = '全年办结行政复议案件306件，开展听证42次，培训人员2.4万人次，合格率为95.0%。新建码头3座。'
  const byName = (name: string, limit?: number) =>
    compareDocuments(
      { document: smallReport({ year: 2023, preface: [old] }), name: '旧' },
      { document: smallReport({ year: 2024, preface: [current] }), name: '新' },
      limit === undefined ? {} : { limit },
    ).figures.find((figure) => figure.name === name)

  test('are matched by what they count', () => {
    expect(byName('办结行政复议案件')).toMatchObject({
      status: 'changed',
      unit: '件',
      difference: 186,
      percent: 155,
      isLarge: true,
      old: { text: '120件', value: 120, sentence: old.split('维修')[0] },
      new: { text: '306件', path: ['body', 'mainText', 0] },
    })
    expect(byName('培训人员')).toMatchObject({ difference: 3000, percent: 14.285714, isLarge: false })
    expect(byName('培训人员', 10)).toMatchObject({ isLarge: true })
  })

  test('per cents differ by percentage points', () => {
    const share = byName('培训人员·合格率')
    expect(share).toMatchObject({ unit: '%', difference: 0.9 })
    expect(share).not.toHaveProperty('percent')
  })

  test('those that stayed, vanished or came are told', () => {
    expect(byName('开展听证')).toMatchObject({ status: 'same', difference: 0 })
    expect(byName('维修渡船')).toMatchObject({ status: 'vanished', old: { text: '9艘' } })
    expect(byName('新建码头')).toMatchObject({ status: 'new', new: { text: '3座' } })
  })

  test('a figure that went to another section is still the same figure', () => {
    const { figures } = compareReports(
      {
        sections: [
          ['审批服务', '全年受理不动产登记申请1284件。'],
          ['渡口', '组织演练17场。'],
        ],
      },
      { sections: [['渡口', '组织演练17场。对外窗口全部延时服务，受理不动产登记申请1796件。']] },
    )
    expect(figures.find(({ name }) => name === '受理不动产登记申请')).toMatchObject({
      status: 'changed',
      difference: 512,
    })
  })

  test('数据.yaml is compared by its paths', () => {
    const { figures } = compareDocuments(
      {
        document: smallReport({ preface: ['略。'] }),
        name: '旧',
        data: { 复议: { 办结: { 值: '1060', 单位: '件' }, 撤回: '12' } },
      },
      {
        document: smallReport({ preface: ['略。'] }),
        name: '新',
        data: { 复议: { 办结: { 值: '0.2', 单位: '万件' }, 听证: '5' } },
      },
    )
    expect(figures.map(({ source, name, status, difference }) => [source, name, status, difference])).toEqual(
      [
        ['data', '复议.办结', 'changed', 940],
        ['data', '复议.听证', 'new', undefined],
        ['data', '复议.撤回', 'vanished', undefined],
      ],
    )
  })
})
