/** Edges of the rules on punctuation: right texts in which nothing may be found, wrong ones with the place, and what --fix writes. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkSample, rulesAbout } from './check-sample.ts'
import { findingsIn, mend } from './paragraph-findings.ts'

describe('nothing is found in right texts', () => {
  test.each([
    // Half-width marks that belong to numbers, addresses and foreign names.
    '网址为https://www.example.gov.cn/a,b?x=1，邮箱为office@example.gov.cn。',
    '系统响应时间为0.5秒，比分为3:2，每日14:30报送雨情。',
    '按照GB/T 9704—2012《党政机关公文格式》和ISO 9001:2015的要求制定模板。',
    '建成“滨江办”APP（V2.0），采用f(x)函数计算流量。',
    // Brackets and titles.
    '依照《中华人民共和国行政处罚法》第三十三条第（二）项的规定，不予处罚。',
    '各县（市、区）人民政府（含开发区管委会）要落实责任（见《滨江市防汛预案（试行）》）。',
    '要做好以下工作：1）检查堤防；2）储备物资；3）落实值守。',
    '提请审议《滨江市城市更新条例（草案）》《滨江市养老服务条例（草案）》。',
    '《滨江市人民政府关于贯彻〈国务院关于防汛工作的意见〉的实施意见》已经印发。',
    '学习《食品经营许可证管理办法》《会议纪要》，印发《关于举办防汛培训班的通知》。',
    '全市有水库12座（其中大型水库1座、中型水库3座）。',
    '（本办法所称水库，包括塘坝。）',
    '落实上述要求。（详见省人民政府的通知。）',
    // 顿号 that stay.
    '落实《防汛工作规定》、《“三重一大”决策制度实施办法》、行政执法公示制度等。',
    '宣传《滨江日报》（2025年5月6日）、《滨江晚报》（2025年5月7日）的报道。',
    '对物资、等级、等次逐项核对，检查堤防、和平水库、及时处置险情。',
    '走访企业、和谐社区创建单位、及早安排，明确市、县两级的责任。',
    '明确第一、二产业和第三、四季度的任务，三、四级响应由县级启动。',
    // Quotes.
    '开展“局长走流程、破解‘来回跑’”活动，推进“一网通办”“一件事一次办”改革。',
    '王小明说：“防汛责任重于泰山。”',
    '坚持新时代“枫桥经验”，做到“小事不出村、大事不出镇、矛盾不上交”。',
    '推广“Don’t Repeat Yourself”的做法。',
    // Colons.
    '防汛工作要做到“四个到位”：责任到位、预案到位、物资到位、队伍到位。',
    '联系人：何清和，电话：0555-2301168，传真：0555-2301169',
    '要做好以下工作：一是检查堤防；二是储备物资。会议强调：责任要落实到人。',
    // Dashes, ranges, dots.
    '2025年6月28日—7月2日连续强降雨，超过警戒水位0.4～0.9米。',
    '2024—2025年度、1—6月、5%～10%、3亿—5亿元、10～15天、上午9:00—11:30。',
    '3至5名、3到5天、第3-2号闸门，见附表1-2，项目编号BJ2024-05-06-001，电话0555-2301168。',
    '防汛工作——重中之重，堤防、水库、泵站……都要检查。',
    '——坚持以人为本，把群众生命安全放在第一位。',
    '举办“3·15”消费者权益日、“12·4”国家宪法日和“一二·九”纪念活动，发布“1.5”级响应。',
    '听取买买提·艾力的意见，“2+26”城市空气质量持续改善。',
    // Ordinals and items.
    '一是检查堤防；二是储备物资；三是落实值守。',
    '一是检查堤防。隐患逐一登记。二是储备物资。三是落实值守。',
    '首先，检查堤防。其次，储备物资。最后、也是最重要的，是落实责任。',
    // Ends of paragraphs.
    '任命张三为滨江市水利局局长',
    '主持人：顾远舟，滨江市人民政府市长，防汛抗旱指挥部总指挥',
    '目录如下：',
    '“十四五”规划和《滨江市“十五五”规划纲要》。',
    '推进“双随机、一公开”监管，“双随机、一公开”监管覆盖全部领域。',
    '中共滨江市委的领导、后勤、里程碑、干部、余额、云计算。',
  ])('%s', (text) => expect(rulesAbout(text)).toEqual([]))
})

describe('each wrong place is found once', () => {
  test.each([
    [
      '落实防汛责任,确保安全;合格率98%,比上年高.',
      ['half-width-marks ,', 'half-width-marks ;', 'half-width-marks ,', 'half-width-marks .'],
    ],
    ['买买提.艾力来访。', ['half-width-marks .']],
    ['各县(区)和开发区（管委会)要落实。', ['half-width-brackets （管委会)', 'half-width-brackets (区)']],
    ['印发《滨江市防汛预案，落实责任）。', ['unmatched-brackets 《', 'unmatched-brackets ）']],
    ['推进“一网通办改革，落实“放管服”要求和‘清单。', ['unmatched-quotes “', 'unmatched-quotes ‘']],
    ['各单位（市水利局（牵头）、市应急局）要落实。', ['nested-brackets （牵头）']],
    ['落实责任，。储备物资；；', ['double-marks ，。', 'double-marks ；；']],
    ['要检查堤防、水库等……。', ['ellipsis-with-etc 等……']],
    ['开展活动：检查工程设施，重点检查以下部位：堤防。', ['colon-in-colon ：']],
    [
      '核发《营业执照》《建设工程规划许可证》。',
      ['book-title-misuse 《营业执照》', 'book-title-misuse 《建设工程规划许可证》'],
    ],
    ['一是检查堤防。登记隐患；二是储备物资；三是落实值守。', ['item-end-marks ；']],
    ['要落实防汛责任，加强隐患排查，', ['paragraph-end ，']],
    ['强调：“防汛责任重于泰山。”。', ['mark-around-quote 。”。']],
    ['要落实防汛责任。　　要储备防汛物资。', ['paragraph-space 。　　要']],
    ['各縣要落实防汛责任。', ['traditional-characters 縣']],
    ['推进“五单一网”改革，五单一网要更新。', ['quoted-elsewhere 五单一网']],
  ])('%s', (text, findings) => expect([...findingsIn(text)].sort()).toEqual([...findings].sort()))

  test('a long quotation opens each of its paragraphs', () => {
    const two = (second: string): readonly string[] => rulesAbout(`“防汛责任重于泰山。\n  - |\n    ${second}`)
    expect(two('“各级都要落实责任。”')).toEqual([])
    expect(two('各级都要落实责任。')).toEqual(['unmatched-quotes'])
  })
})

describe('--fix comes to rest at the right text', () => {
  test.each([
    ['各县(区)要落实责任,做到"四个到位";', '各县（区）要落实责任，做到“四个到位”；'],
    ['（含责任人(姓名)）和(含责任人(电话))。', '（含责任人（姓名））和（含责任人（电话））。'],
    ['推进”一网通办“改革。', '推进“一网通办”改革。'],
    ['推进「一网通办」改革，开展“破解“来回跑””活动。', '推进“一网通办”改革，开展“破解‘来回跑’”活动。'],
    ['印发《关于贯彻《办法》的通知》和〈规定〉。', '印发《关于贯彻〈办法〉的通知》和《规定》。'],
    ['印发《关于贯彻<办法>的通知》和<<规定>>。', '印发《关于贯彻〈办法〉的通知》和《规定》。'],
    ['学习《防汛预案》、《河道办法》、《水库规定》。', '学习《防汛预案》《河道办法》《水库规定》。'],
    ['检查堤防、水库、等工程，以及泵站、以及涵闸。', '检查堤防、水库等工程，以及泵站以及涵闸。'],
    ['防汛工作--重中之重，堤防、水库。。。', '防汛工作——重中之重，堤防、水库……'],
    [
      '自6月1日-9月30日，9:00-11:30，3-5人，第五~八期。',
      '自6月1日—9月30日，9:00—11:30，3～5人，第五～八期。',
    ],
    ['开展“12.4”国家宪法日和“五·四”青年节活动。', '开展“12·4”国家宪法日和“五四”青年节活动。'],
    ['第一、检查堤防。首先、落实责任。', '第一，检查堤防。首先，落实责任。'],
    ['落实﹐责任；检查⽔库１２座，完成９８．５％。', '落实，责任；检查水库12座，完成98.5％。'],
    ['落实防\u200b汛责任。', '落实防汛责任。'],
    ['编制十四五规划。', '编制“十四五”规划。'],
    ['各县（含开发区，）要落实防汛（含防台。）责任。', '各县（含开发区）要落实防汛（含防台）责任。'],
  ])('%s', (text, right) => expect(mend(text)).toBe(right))
})

const pieces = [
  ...'，。、；：！？“”‘’（）()《》〈〉<>「」",;:-~～…·防汛工作等和第一是',
  ...[
    '2025年',
    '6月',
    '30%',
    '......',
    '——',
    '一是',
    '\u200b',
    '⽔',
    '１２',
    '十四五规划',
    '“一网通办”',
    '《办法》',
  ],
]

test('--fix comes to rest whatever is written', () => {
  const paragraph = fc
    .array(fc.constantFrom(...pieces), { maxLength: 25 })
    .map((parts) => `防汛${parts.join('')}`)
  fc.assert(
    fc.property(paragraph, (text) => mend(text).startsWith('防汛')),
    { numRuns: 60 },
  )
})

test('names among the elements are looked at too', () => {
  const letter = rulesAbout('请协助。', '署名: 滨江市⽔利局\n')
  expect(letter).toContain('compatibility-characters')
})

test('a heading that shares its row is found where it was written', () => {
  const { diagnostics, sources } = checkSample(
    "正文:\n  - 标题: 落实责任\n    内容:\n      - {标题: '检查堤防,登记隐患', 接排: 是, 内容: 限期整改。}\n      - {标题: 落实值守, 接排: 是, 内容: 每日报告。}\n  - {标题: 储备物资, 内容: 按定额储备。}\n",
  )
  const places = diagnostics.map(
    ({ span }) => span && sources.get(span.file)?.slice(span.start - 4, span.end),
  )
  expect(places).toEqual(['检查堤防,'])
})
