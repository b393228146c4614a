/** The names a document's texts may use: 公文.yaml's own keys, 变量, 数据, 上年, and the years. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { CalendarDate } from '../../model/official-document.ts'
import { formatDate } from '../../text/dates.ts'
import { formatDocumentNumber } from '../../text/document-number.ts'
import { joinLines } from '../../text/white-space.ts'
import type { DataState, Draft } from '../draft.ts'
import { joinNames } from '../join-names.ts'
import { mistake } from '../mistake.ts'

import {
  type NameGroups,
  type OfficialDocumentFile,
  type OfficialDocumentKey,
  officialDocumentKeys,
} from '../schema/official-document-schema.ts'
import { fillTemplate } from './fill-template.ts'
import { anything, type Value, type ValueGroup } from './value.ts'
import type { Scope } from './walk.ts'

export const buildScope = (draft: Draft, report: (diagnostic: Diagnostic) => void): Scope => {
  const { value, tree } = draft.main
  const values: Record<string, Value> = {
    ...elements(draft),
    ...dataValues(draft),
    ...yearValues(draft, report),
  }
  for (const [name, variable] of Object.entries(value.变量 ?? {})) {
    if (name === '年度') continue
    if (isTaken(name)) report(shadowing(name, draft))
    else values[name] = variable
  }
  const absent = absentNames(draft, values)
  if (!draft.isWhole) return lenientScope(draft, values, absent)
  const scope: Scope = { values, absent }
  // Texts with variables of their own come last and cannot use one another.
  const filled = templatedKeys.flatMap((key): [string, Value][] => {
    const text = value[key]
    return text?.includes('{{') ? [[key, printable(fillTemplate({ report, scope }, text, tree, [key]))]] : []
  })
  return { ...scope, values: { ...values, ...Object.fromEntries(filled) } }
}

/** Keys left out for their mistakes may be named by texts: whatever they hold will be right. */
const lenientScope = (
  { main: { value, tree } }: Draft,
  values: ValueGroup,
  absent: ReadonlyMap<string, string>,
): Scope => {
  const hasWrongVariables = value.变量 === undefined && Object.hasOwn(Object(tree.value), '变量')
  if (hasWrongVariables) return { values: anything, absent: new Map() }
  const unknown = Array.from(absent.keys(), (name) => [name, anything] as const)
  return { values: { ...values, ...Object.fromEntries(unknown) }, absent: new Map() }
}

/** The texts of 公文.yaml that may hold {{…}} and be named by others. */
const templatedKeys = ['事由', '标题', '附注'] as const

const printable = (text: string): string => joinLines(text).replaceAll('|', '')

const isTaken = (name: string): boolean =>
  officialDocumentKeys.includes(name) || ['数据', '上年度', '下年度'].includes(name)

const shadowing = (name: string, { main }: Draft): Diagnostic =>
  mistake('variable-name', `变量不能叫“${name}”，这个名称已经有含义。`, {
    hint: '换一个名称',
    span: main.tree.keySpan(['变量', name]),
  })

const elements = ({ main: { value }, issuers }: Draft): ValueGroup => {
  const texts = [
    ...(['文种', '格式', '令号', '保密期限', '密级', '紧急程度', '发文机关标志', '印发机关'] as const),
    ...templatedKeys,
  ].flatMap((key) => {
    const text = value[key]
    return text === undefined || text.includes('{{') ? [] : [[key, printable(text)] as const]
  })
  const written: readonly (readonly [OfficialDocumentKey, Value | undefined])[] = [
    ...texts,
    ['发文机关', issuers.map(({ name, file }) => file?.value.全称 ?? name).join('、')],
    ['发文字号', value.发文字号 && formatDocumentNumber(value.发文字号)],
    ['份号', value.份号 === undefined ? undefined : String(value.份号).padStart(6, '0')],
    ['主送机关', names(value.主送机关)],
    ['抄送机关', names(value.抄送机关)],
    ['签发人', names(value.签发人)],
    ['署名', names(value.署名)],
    ['附件', value.附件 === undefined ? undefined : [value.附件].flat()],
    ['成文日期', dateText(value.成文日期)],
    ['印发日期', dateText(value.印发日期)],
  ]
  return Object.fromEntries(
    written.filter((entry): entry is [OfficialDocumentKey, Value] => entry[1] !== undefined),
  )
}

const names = (written: NameGroups | undefined): string | undefined =>
  written === undefined ? undefined : joinNames(written)

const dateText = (date: CalendarDate | undefined): string | undefined => date && formatDate(date)

const dataValues = ({ data, lastYear }: Draft): ValueGroup => ({
  ...(data && { 数据: dataValue(data) }),
  ...(lastYear && { 上年: lastYear === 'broken' ? anything : { 数据: dataValue(lastYear) } }),
})

const dataValue = (data: DataState): Value => (data === 'broken' ? anything : (data.value as Value))

/** 年度 is the year the document is about: 变量's own, else the template's 当年 or 上年 of 成文日期. */
const yearValues = (draft: Draft, report: (diagnostic: Diagnostic) => void): ValueGroup => {
  const year = ownYear(draft, report) ?? relativeYear(draft)
  return year === undefined ? {} : { 年度: `${year}`, 上年度: `${year - 1}`, 下年度: `${year + 1}` }
}

const ownYear = ({ main }: Draft, report: (diagnostic: Diagnostic) => void): number | undefined => {
  const written = main.value.变量?.年度
  if (written === undefined) return undefined
  if (typeof written === 'string' && /^(?:19|20)\d{2}$/.test(written)) return Number(written)
  report(
    mistake('year', '年度应当是四位数字的年份。', {
      hint: '写成“年度: 2024”，不加“年”字',
      span: main.tree.valueSpan(['变量', '年度']),
    }),
  )
  return undefined
}

/** 年度 as 变量 or a template for reports of 上年 states it, not merely the year of 成文日期; a wrongly written one was reported with the texts. */
export const statedYear = (draft: Draft): number | undefined =>
  ownYear(draft, () => undefined) ?? (draft.template?.value.年度 === '上年' ? relativeYear(draft) : undefined)

const relativeYear = ({ main, template }: Draft): number | undefined => {
  const year = main.value.成文日期?.year
  return year === undefined ? undefined : year - (template?.value.年度 === '上年' ? 1 : 0)
}

/** Names that writers may well use, with the reason they have no value here. */
const absentNames = ({ main: { value } }: Draft, values: ValueGroup): ReadonlyMap<string, string> => {
  const noYear = '没有写成文日期，推不出年度（也可以在“变量”里写“年度: 2024”）'
  const reasons: [string, string][] = [
    ...officialDocumentKeys.map((key): [string, string] => [key, unwritten(key, value)]),
    ['年度', noYear],
    ['上年度', noYear],
    ['下年度', noYear],
    ['数据', '文件夹里没有 数据.yaml'],
    ['上年', value.上年 === undefined ? '公文.yaml 没有写“上年”' : '上年的文件夹里没有 数据.yaml'],
  ]
  return new Map(reasons.filter(([name]) => !Object.hasOwn(values, name)))
}

const unwritten = (key: string, value: OfficialDocumentFile): string =>
  value[key as OfficialDocumentKey] === undefined ? `公文.yaml 没有写“${key}”` : '这一项不能在文字里引用'
