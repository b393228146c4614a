/** What a writer has to do with last year's document rolled forward, a Chinese sentence each. */
import { findFixedYears } from './fixed-years.ts'
import type { RolledVariables } from './roll-variables.ts'

export interface RolledFile {
  readonly path: string
  readonly content: string | Uint8Array
  readonly moved?: readonly string[]
  readonly variables?: Pick<RolledVariables, 'emptied' | 'kept'>
  /** Figures taken out. */
  readonly emptied?: number
}

export const listTasks = (rolled: readonly RolledFile[], year: number | undefined): readonly string[] => {
  const figures = rolled.reduce((sum, { emptied = 0 }) => sum + emptied, 0)
  const { emptied: variables, kept } = rolled.find((file) => file.variables)?.variables ?? {
    emptied: 0,
    kept: [],
  }
  const attachments = rolled.filter(({ path }) => path.startsWith('附件/')).length
  const pictures = rolled.filter(({ content }) => typeof content !== 'string').length
  const fixed = year === undefined ? [] : rolled.flatMap((file) => fixedYearsOf(file, year))
  return [
    ...(figures > 0 ? [`数据.yaml 有 ${figures} 个数写成了“待填”，换成今年的（上年的数在行末）`] : []),
    ...(variables > 0 ? [`公文.yaml 的变量有 ${variables} 个写成了“待填”，换成今年的（上年的在行末）`] : []),
    ...(kept.length > 0 ? [`变量 ${kept.join('、')} 照搬上年，请核对`] : []),
    '正文的句子都是上年的，逐句改成今年的；没有改的，hongtou check 会指出来',
    ...(fixed.length > 0
      ? [
          `写死了“${year}年”的 ${fixed.length} 处没有动，请逐处核对，能用 {{年度}} 的改用它：${shorten(fixed)}`,
        ]
      : []),
    ...(attachments > 0 ? [`附件 ${attachments} 份照搬上年，请更新内容`] : []),
    ...(pictures > 0 ? [`图片等 ${pictures} 个文件照搬上年，请核对`] : []),
    '核对签发人、主送机关、抄送机关，确认日期（标了“待确认”），编发文字号',
  ]
}

const placesShown = 10

const shorten = (places: readonly string[]): string =>
  places.slice(0, placesShown).join('、') + (places.length > placesShown ? '……' : '')

const fixedYearsOf = ({ path, content }: RolledFile, year: number): readonly string[] =>
  typeof content === 'string' ? findFixedYears(content, year).map((line) => `${path}:${line}`) : []
