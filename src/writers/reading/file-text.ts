/** One content file by itself as reading text, for `git diff`: elements as 键：值, one sentence a line, {{…}} as written. */
import { splitSentences } from '../../text/split-sentences.ts'
import { joinLines } from '../../text/white-space.ts'
import { joinStanzas, type Stanza, tableLine } from './stanzas.ts'

/** `value` is the plain value of the YAML. What is not understood is shown all the same. */
export const fileText = (value: unknown): string => {
  if (!isMap(value)) return joinStanzas([listLines('', value)])
  const isPart = '内容' in value
  const elements = Object.entries(value).filter(
    ([key]) => !textKeys.includes(key) && !(isPart && key === '标题'),
  )
  const heading = isPart && '标题' in value ? [`# ${oneLine(value.标题)}`] : []
  return joinStanzas([
    heading,
    elements.flatMap(([key, inner]) => listLines(key, inner)),
    ...textKeys.flatMap((key) => {
      return key in value ? blocksOf(value[key], heading.length + 1) : []
    }),
  ])
}

/** Keys of running text, in the order they are printed. */
const textKeys: readonly string[] = ['正文', '内容', '结语']

type YamlMap = Readonly<Record<string, unknown>>

const isMap = (value: unknown): value is YamlMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `键：值`, a line for each item of a list and for each key of a map within. */
const listLines = (key: string, value: unknown): Stanza => {
  const label = key === '' ? '' : `${key}：`
  if (Array.isArray(value)) {
    return value.flatMap((item) => (isMap(item) ? listLines(key, item) : [label + namesOf(item)]))
  }
  if (!isMap(value)) return [label + oneLine(value)]
  if ('值' in value) return [label + figureText(value)]
  return Object.entries(value).flatMap(([inner, part]) =>
    listLines(key === '' ? inner : `${key}.${inner}`, part),
  )
}

const namesOf = (value: unknown): string =>
  Array.isArray(value) ? value.map(namesOf).join('、') : oneLine(value)

const figureText = ({ 值: figure, 单位: unit = '', 口径: scope, ...others }: YamlMap): string => {
  const more = Object.entries({ ...(scope !== undefined && { 口径: scope }), ...others })
  return `${oneLine(figure)}${oneLine(unit)}${more.map(([key, part]) => `，${key}：${oneLine(part)}`).join('')}`
}

const oneLine = (value: unknown): string =>
  typeof value === 'string' ? joinAround(value) : JSON.stringify(value)

const sentencesOf = (text: string): Stanza => splitSentences(joinAround(text))

/** Lines joined, but for what stands in {{ }}: there a space parts a helper from what it is given. */
const joinAround = (text: string): string => {
  if (text.includes(placeOfVariable)) return joinLines(text)
  const variables: string[] = []
  const held = text.replace(/\{\{[^}]*\}\}/gu, (variable) => {
    variables.push(variable)
    return placeOfVariable
  })
  return joinLines(held).replaceAll(placeOfVariable, () => variables.shift() ?? '')
}

/** Stands for a variable among Chinese text; hardly ever a text has it. */
const placeOfVariable = '\u3013'

const blocksOf = (value: unknown, depth: number): readonly Stanza[] =>
  Array.isArray(value) ? value.flatMap((block) => blockOf(block, depth)) : blockOf(value, depth)

const blockOf = (block: unknown, depth: number): readonly Stanza[] => {
  if (typeof block === 'string') return [sentencesOf(block)]
  if (!isMap(block)) return [listLines('', block)]
  const { 标题: heading, 内容: content, 列举: items, 表格: table, 图片: picture, ...others } = block
  return [
    heading === undefined ? [] : [`${'#'.repeat(depth)} ${oneLine(heading)}`],
    Object.entries(others).flatMap(([key, value]) => listLines(key, value)),
    ...(items === undefined ? [] : [itemLines(items)]),
    ...(table === undefined ? [] : [tableLines(table)]),
    ...(picture === undefined ? [] : [listLines('图片', picture)]),
    ...(content === undefined ? [] : blocksOf(content, depth + 1)),
  ]
}

const itemLines = (items: unknown): Stanza => {
  if (!Array.isArray(items)) return listLines('列举', items)
  return items.flatMap((item) => {
    const lines = typeof item === 'string' ? sentencesOf(item) : listLines('', item)
    return lines.map((line, index) => `${index === 0 ? '- ' : '  '}${line}`)
  })
}

const tableLines = (table: unknown): Stanza => {
  if (!isMap(table)) return listLines('表格', table)
  const { 列: header, 行: rows, ...others } = table
  return [
    ...Object.entries(others).flatMap(([key, value]) => listLines(`表格.${key}`, value)),
    ...rowLines([header]),
    ...rowLines(Array.isArray(rows) ? rows : [rows]),
  ]
}

/** A head of several levels is a list of rows itself. */
const rowLines = (rows: readonly unknown[]): Stanza =>
  rows.flatMap((row) => {
    if (row === undefined) return []
    if (!Array.isArray(row)) return [oneLine(row)]
    return row.some(Array.isArray) ? rowLines(row) : [tableLine(row.map(oneLine))]
  })
