/** Edges of the rules on numbers, dates and units: right texts in which nothing may be found, and wrong ones with the place. */
import { describe, expect, test } from 'vitest'
import { rulesAbout } from './check-sample.ts'
import { findingsIn, mend } from './paragraph-findings.ts'

describe('nothing is found in right texts', () => {
  test.each([
    // Ranges.
    '目标为5%～10%、3亿—5亿元、13万—17万元、10～15天、3至5名、20—30人。',
    '2021—2025年投入2.3亿元，2025年6月至9月投入1200万元。',
    '从3个增加到5万个，由1.2亿元增加到1.5亿元，第1至3名奖励5万元。',
    // Dates and times.
    '2025年2月28日、2024年2月29日、6月30日、12月31日24时前完成，每日8时30分报送。',
    '自2025年10月1日起施行，72小时内办结，2025年第一季度、3月份完成。',
    '有期徒刑10年6个月，工龄25年，服役30年6个月，成立20年来。',
    '招标编号为2025-06号，合同编号为HT-2025-06-01，标准为GB/T 33476—2016，电话为0555-2301168。',
    '版本为V2025.1.2，网址为https://www.example.gov.cn/2025/06/01/a.html。',
    '二〇二五年春，全市修建泵站3座。',
    '根据《滨江市二〇二四年防汛总结》，2025年修建泵站3座。',
    '“一二三四年级”，十二月，第二十二条。',
    // Numerals.
    '5千米、3千克、20千瓦、10千伏、500百帕、2千瓦时，4000人，3000万元，1.2亿千瓦时。',
    '办好2024十件民生实事，公布2025十大案例，12345热线受理1005项。',
    '二十几座，三五天，几百人，十几个，解析几何3门，二三百人。',
    '减少三分之一，完成百分之九十，占1/3。',
    '发放救灾款12500元，受理12345件，邮政编码241000，统一社会信用代码91330100MA2XYZ。',
    '发放救灾款12,500元，储备沙袋23,600个，投资1,234.5万元。',
    // Units.
    '建筑面积5000平方米，绿化3平方公里，供水300立方米，流量5立方米每秒，用电3万千瓦时。',
    '水温25℃，堤防3公里，物资5公斤，浓度35微克/立方米，下降3.2%。',
    // Percentages.
    '合格率由90%提高到95%，提高5个百分点；投资由100万元增加到150万元，增长50%。',
    '覆盖率从40%提高到60%，增长50%，检查覆盖率达到100%。',
    '完成率达到120%，占年度计划的105.3%，比上年增长135.2%，占比为45.2%。',
    '增长1倍，是上年的2倍，下降50%，缩短一半，降低到原来的三分之一。',
    '增长3.5%，下降2.1%，增速为-3.5%，最低气温-5℃。',
    // Approximations.
    '近10余年来没有决口，近20多年共修建泵站30座，最近3年投入2亿元。',
    '节约经费100余万元，签约项目20多个，预约100余人次，附近300余户受益，超额完成100余项。',
    '约100人，近200户，超过50个，100人左右，100人以上，不少于3天，不超过30日。',
    '超前谋划20余项，赶超100多家，远近10公里左右，接近100人。',
    // Levels and 两.
    '完善国家、省、市三级联动，推进省、市、县（市、区）、乡镇（街道）四级协同，市、县两级落实。',
    '市县、乡镇三级联动，中央、省、市、县四级响应，县、乡、村三级网络。',
    '第二个、十二个、一百零二个、二级响应、二次供水、一二个，二名单制度。',
    '第一季度、第二季度，第三条、第二十条，第3次会议。',
  ])('%s', (text) => expect(rulesAbout(text)).toEqual([]))
})

describe('each wrong place is found', () => {
  test.each([
    [
      '控制在15～30%，9～16亿元，13至17万元。',
      ['range-unit-repeated 15～30%', 'range-unit-repeated 9～16亿', 'range-unit-repeated 13至17万'],
    ],
    ['高.5米，降.25%。', ['bare-decimal .5', 'bare-decimal .25']],
    [
      '25年3月检查，24年度完成，98年6月建成。',
      ['short-year 25年3月', 'short-year 24年度', 'short-year 98年6月'],
    ],
    [
      '自2025-06-01起，2025.6.1前，2025/6/1后，2025-06完成。',
      ['numeric-date 2025-06-01', 'numeric-date 2025.6.1', 'numeric-date 2025/6/1', 'numeric-date 2025-06'],
    ],
    ['2025年06月01日，6月05日。', ['date-leading-zero 06月01日', 'date-leading-zero 05日']],
    ['2024年修建3座，二〇二五年修建2座。', ['mixed-date-forms 二〇二五年']],
    [
      '2月30日、2025年2月29日、4月31日、2025年13月、当日25时完成。',
      [
        'impossible-date 2月30日',
        'impossible-date 2025年2月29日',
        'impossible-date 4月31日',
        'impossible-date 13月',
        'impossible-date 25时',
      ],
    ],
    [
      '4千人，3千万元，1百零8项，百分之5，3分之1。',
      [
        'mixed-numerals 4千',
        'mixed-numerals 3千',
        'mixed-numerals 1百',
        'mixed-numerals 百分之5',
        'mixed-numerals 3分之1',
      ],
    ],
    ['20几座，几10人。', ['digits-with-several 20几', 'digits-with-several 几10']],
    ['发放12,500元，储备23600个。', ['grouped-digits 12,500']],
    ['2,025年建成。', ['grouped-year 2,025']],
    [
      '5000平米，300立方，2000平方，50公分，100度电。',
      [
        'non-legal-units 平米',
        'non-legal-units 立方',
        'non-legal-units 平方',
        'non-legal-units 公分',
        'non-legal-units 度电',
      ],
    ],
    ['堤防3公里，河道5km。', ['mixed-unit-forms km']],
    [
      '提高3个百分比，2.5%个百分点，2百分点。',
      ['percentage-points 3个百分比', 'percentage-points 2.5%个百分点', 'percentage-points 2百分点'],
    ],
    [
      '由90%提高到95%，提高5%；从50.5%下降到40.2%，下降了10.3%。',
      [
        'percentage-difference 由90%提高到95%，提高5%',
        'percentage-difference 从50.5%下降到40.2%，下降了10.3%',
      ],
    ],
    ['下降1倍，减少了近两倍。', ['decrease-by-times 下降1倍', 'decrease-by-times 减少了近两倍']],
    [
      '约100余人，近200人左右，超过100人以上，至少5人以上，不超过3天以内。',
      [
        'double-approximation 约100余',
        'double-approximation 近200人左右',
        'double-approximation 超过100人以上',
        'double-approximation 至少5人以上',
        'double-approximation 不超过3天以内',
      ],
    ],
    ['增长-3.5%，下降-2%。', ['negative-growth 增长-3.5%', 'negative-growth 下降-2%']],
    ['覆盖率为120%，占比达105.5%。', ['share-over-hundred 覆盖率为120%', 'share-over-hundred 占比达105.5%']],
    ['完善市、县、乡两级体系。', ['counted-levels 市、县、乡两级']],
    ['分二批组织，由二个单位负责。', ['two-liang 二批', 'two-liang 二个']],
    ['第一季度检查，第2季度整改。', ['mixed-number-forms 第2季度']],
    ['发放救灾款￥500万元。', ['currency-twice ￥500万元']],
  ])('%s', (text, findings) => expect([...findingsIn(text)].sort()).toEqual([...findings].sort()))
})

describe('--fix', () => {
  test.each([
    ['二○二四年，二O二五年，二零二三年。', '二〇二四年，二〇二五年，二〇二三年。'],
    ['持续三、五天，涉及二、三百人。', '持续三五天，涉及二三百人。'],
    ['高.5米，每日14：30报送。', '高0.5米，每日14:30报送。'],
    ['4千人，25年3月，2月30日，5000平米，约100余人。', '4千人，25年3月，2月30日，5000平米，约100余人。'],
  ])('%s', (text, right) => expect(mend(text)).toBe(right))
})
