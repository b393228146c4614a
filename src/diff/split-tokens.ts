/** Cuts a text into what is compared as one: words; dates, figures with units, 文号, 《titles》 and names of bodies whole. */
import { leadingOrdinal } from './fold-sentence.ts'

/** Measure words that stay with the number before them, longest first. */
const units = [
  '个百分点|个工作日|平方公里|平方米|立方米|百分点|件次|人次|户次|场次|家次|车次|套次|件套|台套|台（套）|公里|公顷',
  '小时|分钟|个月|万元|亿元|千米|千克|毫米|厘米|户|件|个|次|人|名|家|项|条|部|份|期|场|宗|起|例|处|批|类|级|届|卷|册',
  '套|台|辆|座|所|间|张|本|篇|幅|块|片|支|队|组|岁|天|周|年|月|日|元|吨|亩|米|倍|分|度|轮|档|步|章|节|款|号|卷|栋|艘|口|%|％|‰|℃',
].join('|')
const number = String.raw`(?:(?<![\d\p{L}）])[-+－＋])?\d+(?:[,，]\d{3})*(?:\.\d+)?`

/** A number with its unit; groups: number, 万 or 亿, unit. */
export const figurePattern: string = `(${number})[余多]?([万亿千百]{0,2})[余多]?(${units})?`

const wholes = [
  '《[^《》]{1,80}》',
  String.raw`(?<=^|[^\p{Script=Han}])\p{Script=Han}{1,8}〔\d{4}〕\d+号`,
  String.raw`〔\d{4}〕\d+号`,
  String.raw`\d{4}年\d{1,2}月\d{1,2}日|\d{4}年\d{1,2}月|\d{4}年度?|\d{1,2}月\d{1,2}日|\d{1,2}月(?:份|底|初|中旬|上旬|下旬)?`,
  String.raw`附件\d+`,
  String.raw`\d{3,4}[-—]{1,2}\d{7,8}`,
  `第?${figurePattern.replaceAll(/\((?!\?)/g, '(?:')}`,
  String.raw`(?<=^|[^\p{Script=Han}]|[由向经对和与及报请])[省市县区]\p{Script=Han}{0,10}?(?:局|厅|委员会|委|办公室|法院|检察院|政府|支队)`,
  '[A-Za-z][A-Za-z0-9_.@/-]*',
  '——|……',
]

/** `names` are bodies named by the document. */
export type SplitTokens = (text: string) => readonly string[]

export const tokenSplitter = (names: readonly string[]): SplitTokens => {
  const escaped = [...new Set(names)]
    .filter((name) => name.length > 1)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const whole = new RegExp([...wholes.slice(0, 2), ...escaped, ...wholes.slice(2)].join('|'), 'gu')
  const known = new Map<string, readonly string[]>()
  return (text) => {
    const found = known.get(text) ?? split(text, whole)
    known.set(text, found)
    return found
  }
}

const split = (text: string, whole: RegExp): readonly string[] => {
  const tokens: string[] = []
  const ordinal = leadingOrdinal.exec(text)?.[0] ?? ''
  if (ordinal !== '') tokens.push(ordinal)
  let at = ordinal.length
  const addWords = (piece: string): void => {
    if (piece !== '') for (const { segment } of segmenter().segment(piece)) tokens.push(segment)
  }
  whole.lastIndex = at
  for (let match = whole.exec(text); match !== null; match = whole.exec(text)) {
    addWords(text.slice(at, match.index))
    tokens.push(match[0])
    at = match.index + match[0].length
  }
  addWords(text.slice(at))
  return tokens
}

let cached: Intl.Segmenter | undefined
const segmenter = (): Intl.Segmenter => {
  cached ??= new Intl.Segmenter('zh-CN', { granularity: 'word' })
  return cached
}
