import { describe, expect, test } from 'vitest'
import { compareDocuments } from '../../src/diff/compare-documents.ts'
import { compareReports, type SmallReport, smallReport } from './small-report.ts'

const same = '对败诉案件逐件分析原因，由市司法局向责任单位书面反馈。'
const leftoversOf = (old: SmallReport, current: SmallReport) =>
  compareReports({ year: 2023, ...old }, { year: 2024, ...current }).leftovers

describe('雷同率', () => {
  test('is the share of characters in sentences taken over', () => {
    const { sameShare, sameShareBeyondFigures, sameSentences } = leftoversOf(
      { preface: [`${same}审结588件，败诉52件。`] },
      { preface: [`${same}审结562件，败诉41件。`] },
    )
    const whole = `${same}审结562件，败诉41件。`.length
    expect(sameShare).toBeCloseTo(same.length / whole, 3)
    expect(sameShareBeyondFigures).toBe(1)
    expect(sameSentences.map(({ text }) => text)).toEqual([same])
  })

  test('is 0 for a document written anew', () => {
    expect(
      leftoversOf({ preface: [same] }, { preface: ['新建企业合规驿站六处，每周安排公职律师坐班。'] }),
    ).toMatchObject({
      sameShare: 0,
      sameSentences: [],
    })
  })

  test('ordinals do not count', () => {
    expect(leftoversOf({ preface: [`一是${same}`] }, { preface: [`二是${same}`] }).sameShare).toBe(1)
  })
})

describe('what may have been forgotten', () => {
  const suspectsOf = (old: string, current: string) =>
    leftoversOf({ preface: [old] }, { preface: [current] }).suspects.map(
      ({ kind, text }) => `${kind} ${text}`,
    )

  test('last year written as if it were this year', () => {
    expect(suspectsOf('截至2023年年底，共有事项412项。', '截至2023年年底，共有事项398项。')).toEqual([
      'date 2023年',
    ])
    expect(suspectsOf('新写的一句。', '2023年，全市认真落实年度工作要点，成效明显。')).toEqual([
      'date 2023年',
    ])
  })

  test('a year that did not move on with the others', () => {
    expect(suspectsOf('全年审结1104件，结转2024年83件。', '全年审结1569件，结转2024年92件。')).toEqual([
      'date 2024年',
    ])
  })

  test('years that belong there are no suspects', () => {
    expect(
      suspectsOf(
        '对照《实施纲要（2021—2025年）》，比2022年增长6.3%，加上2022年结转的61件。',
        '对照《实施纲要（2021—2025年）》，比2023年增长5.6%，加上2023年结转的83件。',
      ),
    ).toEqual([])
  })

  test('a telling figure that is exactly the same', () => {
    expect(
      suspectsOf(
        '全年接待群众咨询9.7万人次，巡查12次。',
        '全年接待群众咨询9.7万人次，巡查12次，印发提示函若干。',
      ),
    ).toEqual(['number 9.7万人次'])
  })

  test('papers of last year and an unchanged 附注', () => {
    expect(
      suspectsOf(
        '按照《2023年法治工作要点》逐项检查落实情况。',
        '按照《2023年法治工作要点》逐项检查和通报落实情况。',
      ),
    ).toEqual(['name 《2023年法治工作要点》'])
  })

  test('a title, a heading or a 文号 with last year’s year', () => {
    const { suspects } = compareDocuments(
      {
        document: smallReport({ year: 2023, sections: [['2024年主要安排', same]] }),
        name: '旧',
        year: 2023,
      },
      {
        document: smallReport({ year: 2023, sections: [['2024年主要安排', `${same}略。`]] }),
        name: '新',
        year: 2024,
      },
    ).leftovers
    expect(suspects.map(({ text, reason }) => `${text} ${reason}`)).toEqual([
      '2024 发文字号里的年份与上年一样',
      '2023 标题里的年份与上年一样',
      '2024 成文日期里的年份与上年一样',
      '2024 标题里的年份与上年一样',
    ])
  })

  test('nothing is suspected between two drafts of one year', () => {
    const { suspects } = compareReports(
      { preface: ['截至2024年年底。'] },
      { preface: ['截至2024年年底。'] },
    ).leftovers
    expect(suspects).toEqual([])
  })
})

describe('plans of last year', () => {
  const old: SmallReport = {
    sections: [
      ['主要举措', '全年组织渡口应急演练17场。'],
      [
        '2024年主要安排',
        '2024年，重点做好以下工作。建立行政执法监督员制度，从企业经营者、律师中选聘监督员。扩大决策后评估范围，评估结果作为调整决策的重要依据。探索水上巡航无人机全天候值守。',
      ],
    ],
  }
  const current: SmallReport = {
    sections: [
      ['主要举措', '聘任企业经营者、律师等行政执法监督员120名，在商会设立监测点。'],
      ['2025年主要安排', '扩大决策后评估范围，评估结果作为调整决策的重要依据。'],
    ],
  }

  test('are found again in what was done, or only in new plans, or not at all', () => {
    const { plans } = leftoversOf(old, current)
    expect(plans.map(({ takenUp, text }) => `${takenUp} ${text.slice(0, 8)}`)).toEqual([
      'yes 建立行政执法监督',
      'repeated 扩大决策后评估范',
      'no 探索水上巡航无人',
    ])
    expect(plans[0]?.bestMatch?.text).toContain('监督员120名')
  })
})
