/** What the handbook says of each helper: a line of Chinese and an example, which a test executes. */

export interface HelperNote {
  readonly name: string
  /** How it is called. */
  readonly usage: string
  readonly says: string
  readonly example: HelperExample
}

export interface HelperExample {
  /** As the writer types it. */
  readonly text: string
  /** 数据.yaml and last year's; none where the example needs no figures. */
  readonly data?: string
  readonly lastYear?: string
  readonly result: string
}

const cases = { data: '收到: {值: 1796, 单位: 件}', lastYear: '收到: {值: 1284, 单位: 件}' }
const rates = { data: '审核率: {值: 95.8, 单位: "%"}', lastYear: '审核率: {值: 95.3, 单位: "%"}' }
const parts = { data: '办结: {线上: {值: 640, 单位: 件}, 窗口: {值: 160, 单位: 件}}' }

export const helperNotes: readonly HelperNote[] = [
  {
    name: '增减',
    usage: '{{增减 今年 上年}}',
    says: '增长、下降百分之几，或者持平，前面写“较上年”最稳妥；百分数最多一位小数，四舍五入',
    example: { ...cases, text: '较上年{{增减 数据.收到 上年.数据.收到}}', result: '较上年增长39.9%' },
  },
  {
    name: '增减数',
    usage: '{{增减数 今年 上年}}',
    says: '增加、减少多少，或者持平；单位随数据',
    example: { ...cases, text: '较上年{{增减数 数据.收到 上年.数据.收到}}', result: '较上年增加512件' },
  },
  {
    name: '增幅',
    usage: '{{增幅 今年 上年}}',
    says: '只写百分数，前面自己写“增长”；算出来是下降就报错',
    example: { ...cases, text: '同比增长{{增幅 数据.收到 上年.数据.收到}}', result: '同比增长39.9%' },
  },
  {
    name: '百分点',
    usage: '{{百分点 今年 上年}}',
    says: '两个百分率相差几个百分点：提高、下降或者持平',
    example: {
      ...rates,
      text: '较上年{{百分点 数据.审核率 上年.数据.审核率}}',
      result: '较上年提高0.5个百分点',
    },
  },
  {
    name: '占比',
    usage: '{{占比 部分 全部}}',
    says: '部分占全部的百分之几',
    example: { ...parts, text: '占{{占比 数据.办结.线上 (合计 数据.办结)}}', result: '占80%' },
  },
  {
    name: '合计',
    usage: '{{合计 甲 乙 …}} 或 {{合计 一组数据}}',
    says: '各数相加；单位都相同的带上单位；一组数据里名为“合计”“总计”的不重复加',
    example: { ...parts, text: '共办结{{合计 数据.办结}}', result: '共办结800件' },
  },
  {
    name: '汉字数字',
    usage: '{{汉字数字 数}}',
    says: '0 到 999 的整数写成汉字；四位年份逐字写',
    example: { text: '第{{汉字数字 12}}次会议', result: '第十二次会议' },
  },
  {
    name: '大写',
    usage: '{{大写 数}}',
    says: '不超过十二位的整数写成大写数字',
    example: { text: '人民币{{大写 12345}}元整', result: '人民币壹万贰仟叁佰肆拾伍元整' },
  },
  {
    name: '日期',
    usage: '{{日期 "年-月-日"}}',
    says: '写成公文里的日期，月、日不编虚位',
    example: { text: '{{日期 "2025-02-20"}}', result: '2025年2月20日' },
  },
]
