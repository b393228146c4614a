import { describe, expect, test } from 'vitest'
import { picture, table } from '../tools/tables.ts'
import { compareReports, tell, tellChange } from './small-report.ts'

const licences = '全年办结行政许可1284件，平均用时由7个工作日缩短到4个工作日，群众满意率为96.3%。'
const drills = '组织渡口应急演练17场，参加船员和乘客3260人次，发现并整改安全隐患42处。'
const law = '开展宪法宣传周活动，在全市112个乡镇（街道）设置宣传点，发放读本2.4万册。'
const contracts = '建立政府合同集中审核制度，由市司法局对重大合同逐份出具法律意见。'

describe('words', () => {
  test('figures with their units, titles, 文号 and bodies are replaced whole', () => {
    const comparison = compareReports(
      { preface: ['市司法局按照《滨江市渡口管理办法》（滨政发〔2023〕5号）审核合同120件，标的额86.7亿元。'] },
      {
        preface: ['市财政局按照《滨江市渡口管理规定》（滨政发〔2023〕6号）审核合同1205件，标的额92.3亿元。'],
      },
    )
    expect(tell(comparison)).toMatchInlineSnapshot(`
      [
        "changed sentence (reworded): [-市司法局-]{+市财政局+}按照[-《滨江市渡口管理办法》-]{+《滨江市渡口管理规定》+}（[-滨政发〔2023〕5号-]{+滨政发〔2023〕6号+}）审核合同[-120件-]{+1205件+}，标的额[-86.7亿元-]{+92.3亿元+}。",
      ]
    `)
  })

  test('a sentence of which only figures changed says so', () => {
    expect(
      tell(compareReports({ preface: [licences] }, { preface: [licences.replace('1284', '1796')] })),
    ).toEqual([
      'changed sentence (数字): 全年办结行政许可[-1284件-]{+1796件+}，平均用时由7个工作日缩短到4个工作日，群众满意率为96.3%。',
    ])
  })

  test('years that move on and ordinals that follow are marked, and only those', () => {
    const old = '2023年，全市认真落实年度要点，比2022年多完成任务6项；上年结转的2项已经完成。'
    const current = '2024年，全市认真落实年度要点，比2023年多完成任务6项；2023年结转的2项已经完成。'
    expect(
      tell(compareReports({ year: 2023, preface: [old] }, { year: 2024, preface: [current] })),
    ).toMatchInlineSnapshot(`
      [
        "changed sentence (年份): [-2023年-]{+2024年+}，全市认真落实年度要点，比[-2022年-]{+2023年+}多完成任务6项；[-上年-]{+2023年+}结转的2项已经完成。",
      ]
    `)
    expect(tell(compareReports({ preface: [old] }, { preface: [current] }))[0]).not.toContain('年份')
  })

  test('an item that comes first renumbers the others', () => {
    const [first, second, third] = ['加强组织领导。', '健全审核制度。', '开展专项督察。']
    expect(
      tell(
        compareReports(
          { preface: [`一是${first}二是${second}`] },
          { preface: [`一是${third}二是${first}三是${second}`] },
        ),
      ),
    ).toEqual([
      'added sentence: {+一是开展专项督察。+}',
      'changed sentence (序号): [-一是-]{+二是+}加强组织领导。',
      'changed sentence (序号): [-二是-]{+三是+}健全审核制度。',
    ])
  })
})

describe('sections', () => {
  const permits = ['优化审批服务', licences] as const
  const ferries = ['守住渡口安全', drills, contracts] as const
  const publicity = ['加强普法宣传', law] as const

  test('one that changed its place has moved, with its number, and its text is compared', () => {
    const changed = ['守住渡口安全', drills.replace('17场', '21场'), contracts] as const
    expect(
      tell(
        compareReports(
          { sections: [permits, ferries, publicity] },
          { sections: [permits, publicity, changed] },
        ),
      ),
    ).toMatchInlineSnapshot(`
      [
        "moved section (序号): [-三、-]{+二、+}加强普法宣传",
        "renumbered section (序号): [-二、-]{+三、+}守住渡口安全",
        "changed sentence (数字): 组织渡口应急演练[-17场-]{+21场+}，参加船员和乘客3260人次，发现并整改安全隐患42处。",
      ]
    `)
  })

  test('one with a new title and the same text is renamed', () => {
    expect(
      tell(
        compareReports(
          { sections: [permits, ferries] },
          { sections: [permits, ['抓好水上交通管理', drills, contracts]] },
        ),
      ),
    ).toEqual(['changed section (renamed): 二、[-守住渡口安全-]{+抓好水上交通管理+}'])
  })

  test('one that became two is split, two that became one are merged', () => {
    const whole = { sections: [permits, ['安全和合同工作', drills, contracts, law]] } as const
    const parts = {
      sections: [permits, ['抓好渡口安全', drills], ['合同和普法工作', contracts, law]],
    } as const
    expect(tell(compareReports(whole, parts)).join('\n')).toContain('section (split)')
    expect(tell(compareReports(parts, whole)).join('\n')).toContain('section (merged)')
    expect(compareReports(whole, parts).changes.filter(({ kind }) => kind === 'moved')).toEqual([])
  })

  test('one in front of the others only renumbers them', () => {
    expect(
      tell(compareReports({ sections: [permits, ferries] }, { sections: [publicity, permits, ferries] })),
    ).toEqual([
      `added section: {+一、加强普法宣传⏎${law}+}`,
      'renumbered section (序号): [-一、-]{+二、+}优化审批服务',
      'renumbered section (序号): [-二、-]{+三、+}守住渡口安全',
    ])
  })

  test('those on one topic are the same section, however they are called', () => {
    const old = ['工作中存在的问题', '渡口管理人员年龄偏大，夜间值守力量不够。'] as const
    const current = ['不足和短板', '合同台账更新不及时，部分单位没有专人负责。'] as const
    expect(tell(compareReports({ sections: [permits, old] }, { sections: [permits, current] }))[0]).toMatch(
      /^changed section \(renamed\)/u,
    )
  })
})

describe('paragraphs and sentences', () => {
  const sections = [
    ['优化审批服务', licences, contracts],
    ['守住渡口安全', drills, law],
  ] as const

  test('a sentence that went to another section has moved', () => {
    const [permits, ferries] = sections
    const comparison = compareReports(
      { sections: [[permits[0], `${licences}${contracts}`], ferries] },
      {
        sections: [
          [permits[0], licences],
          [ferries[0], drills, `${law}${contracts}`],
        ],
      },
    )
    expect(tell(comparison)).toEqual([`moved sentence: ${contracts}`])
    expect(comparison.changes.find(({ kind }) => kind === 'moved')).toMatchObject({
      oldPlace: ['一、优化审批服务'],
      place: ['二、守住渡口安全'],
    })
  })

  test('short and repeated sentences never count as moved', () => {
    expect(
      tell(
        compareReports(
          {
            sections: [
              ['甲', `${licences}成效明显。`],
              ['乙', drills],
            ],
          },
          {
            sections: [
              ['甲', licences],
              ['乙', `${drills}成效明显。`],
            ],
          },
        ),
      ).filter((line) => line.startsWith('moved')),
    ).toEqual([])
  })

  test('a paragraph cut in two is split and nothing else', () => {
    expect(
      tell(compareReports({ preface: [licences + drills] }, { preface: [licences, drills] })),
    ).toHaveLength(1)
    expect(
      compareReports({ preface: [licences + drills] }, { preface: [licences, drills] }).changes,
    ).toMatchObject([{ kind: 'changed', subject: 'paragraph', manner: 'split' }])
    expect(
      compareReports({ preface: [licences, drills] }, { preface: [licences + drills] }).changes,
    ).toMatchObject([{ kind: 'changed', subject: 'paragraph', manner: 'merged' }])
  })
})

describe('tables', () => {
  const header = ['序号', '渡口', '客运量（人次）', '隐患（处）']
  const rows = [
    ['1', '东门渡口', '1200', '3'],
    ['2', '沙洲渡口', '860', '1'],
    ['3', '石桥渡口', '415', '0'],
  ]
  const compareTables = (current: ReturnType<typeof table>) =>
    compareReports(
      { preface: [drills], sections: [['渡口情况', table(header, rows, { caption: '2023年渡口情况' })]] },
      { preface: [drills], sections: [['渡口情况', current]] },
    )

  test('cells are told by row and column, rows found by their name', () => {
    const comparison = compareTables(
      table(
        header,
        [
          ['1', '东门渡口', '1350', '3'],
          ['2', '新港渡口', '77', '0'],
          ['3', '石桥渡口', '415', '2'],
        ],
        { caption: '2024年渡口情况' },
      ),
    )
    expect(tell(comparison)).toMatchInlineSnapshot(`
      [
        "changed table 表题 (数字): [-2023年-]{+2024年+}渡口情况",
        "changed cell “东门渡口”行“客运量（人次）”列 (数字): [-1200-]{+1350+}",
        "removed row “沙洲渡口”行: [-2，沙洲渡口，860，1-]",
        "added row “新港渡口”行: {+2，新港渡口，77，0+}",
        "changed cell “石桥渡口”行“隐患（处）”列 (数字): [-0-]{+2+}",
      ]
    `)
    expect(comparison.figures.find(({ name }) => name === '东门渡口·客运量（人次）')).toMatchObject({
      unit: '人次',
      difference: 150,
      percent: 12.5,
    })
  })

  test('a row at another place has moved; its 序号 follows', () => {
    const [east, sand, bridge] = rows
    const moved = [
      ['1', ...(bridge ?? []).slice(1)],
      ['2', ...(east ?? []).slice(1)],
      ['3', ...(sand ?? []).slice(1)],
    ]
    const lines = tell(compareTables(table(header, moved, { caption: '2023年渡口情况' })))
    expect(lines.filter((line) => line.startsWith('moved'))).toEqual(['moved row “石桥渡口”行: 石桥渡口'])
    expect(lines.filter((line) => !line.startsWith('moved') && !line.includes('“序号”列 (序号)'))).toEqual([])
  })

  test('a column that came is told once', () => {
    const lines = tell(
      compareTables(
        table(
          [...header, '备注'],
          rows.map((row) => [...row, '正常']),
          { caption: '2023年渡口情况' },
        ),
      ),
    )
    expect(lines).toEqual(['added column 列: {+备注+}'])
  })
})

describe('pictures', () => {
  const withPicture = (proportion: number, caption: string) => ({
    preface: [drills],
    sections: [['渡口分布', picture(100, proportion, { caption })] as const],
  })

  test('another drawing or another 图题 is a change', () => {
    expect(tell(compareReports(withPicture(1, '渡口分布图'), withPicture(1, '渡口分布图')))).toEqual([])
    expect(tell(compareReports(withPicture(1, '渡口分布图'), withPicture(2, '渡口分布图')))).toEqual([
      'changed picture: 渡口分布图',
    ])
    expect(tell(compareReports(withPicture(1, '渡口分布图'), withPicture(1, '渡口分布示意图')))).toEqual([
      'changed picture: 渡口分布{+示意+}图',
    ])
  })
})

describe('elements and attachments', () => {
  test('elements are told by their Chinese names', () => {
    const { changes } = compareReports({ year: 2023 }, { year: 2024 })
    expect(changes.map(tellChange)).toEqual([
      'changed element 发文字号 (年份): [-滨政文〔2024〕12号-]{+滨政文〔2025〕12号+}',
      'changed element 标题 (年份): 滨江市人民政府关于[-2023年度-]{+2024年度+}工作情况的报告',
      'changed element 成文日期 (年份): [-2024年2月20日-]{+2025年2月20日+}',
    ])
  })

  test('attachments are matched by their titles', () => {
    const list = { title: '渡口名录', blocks: [{ kind: 'paragraph', text: drills, path: [] }] } as const
    const plan = {
      title: '2023年合同审核计划',
      blocks: [{ kind: 'paragraph', text: contracts, path: [] }],
    } as const
    const { changes } = compareReports(
      {
        year: 2023,
        attachments: [
          { ...list, serial: 1 },
          { ...plan, serial: 2 },
        ],
      },
      { year: 2024, attachments: [{ ...plan, title: '2024年合同审核计划', serial: 1 }] },
    )
    expect(changes.filter(({ subject }) => subject !== 'element').map(tellChange)).toEqual([
      `removed attachment: [-渡口名录⏎${drills}-]`,
      'changed attachment (年份): [-2023年-]{+2024年+}合同审核计划',
    ])
  })
})
