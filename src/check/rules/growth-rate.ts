/** “由……增加到……，增长……%”：增幅应与前后两数相符。 */
import { type Finding, findMatches, type Rule } from '../rule.ts'
import { isRunningText } from '../text-parts.ts'

export const growthRate: Rule = {
  id: 'growth-rate',
  title: '增减幅度与前后两数不符',
  severity: 'warning',
  clause: '惯例：数据前后一致',
  reason: '增减的幅度应当由前后两个数算得出来。',
  hint: '重算增减幅度；在 数据.yaml 里写数、用 {{增幅 …}} 可以免去手算',
  bad: '正文: [行政复议案件由120件增加到180件，增长60%。]',
  good: '正文: [行政复议案件由120件增加到180件，增长50%。]',

  check: ({ texts }): readonly Finding[] =>
    findMatches(
      texts.filter(isRunningText),
      change,
      ([whole, from = '', , to = '', verb = '', rate = '']) => {
        const exact = (numberOf(to) / numberOf(from) - 1) * 100
        const places = rate.split('.')[1]?.length ?? 0
        const isFall = /下降|减少|降低|缩短|压缩/u.test(verb)
        if (
          !Number.isFinite(exact) ||
          Math.abs((isFall ? -exact : exact) - numberOf(rate)) <= 1.0001 * 10 ** -places
        ) {
          return undefined
        }
        const way = exact >= 0 ? '增长' : '下降'
        return { message: `“${whole}”：由${from}到${to}，应为${way}${Math.abs(exact).toFixed(places)}%。` }
      },
    ),
}

const number = String.raw`(\d+(?:,\d{3})*(?:\.\d+)?)`
const unit = String.raw`[\p{Script=Han}]{0,4}`
const change = new RegExp(
  `[由从](?:上年的|原来的|\\d{4}年的)?${number}(${unit})[增升提降减下缩压][\\p{Script=Han}]{0,2}[到至为]${number}\\2，(?:同比|增幅|降幅)?(增长|上升|提高|增加|下降|减少|降低|缩短|压缩)?了?${number}[%％]`,
  'gu',
)

const numberOf = (text: string): number => Number(text.replaceAll(',', ''))
