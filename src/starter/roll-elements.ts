/** 公文.yaml a year on: dates, 文号, titles and 变量 moved in the writer's own text. */
import type { Path } from '../model/path.ts'
import type { YamlTree } from '../reader/yaml/yaml-tree.ts'
import { parseDocumentNumber } from '../text/document-number.ts'
import { findYears, moveYears } from './move-years.ts'
import { type RolledVariables, rollVariables } from './roll-variables.ts'
import { type Rolling, rollDate, type Step, written } from './rolling.ts'
import { type Edit, lineBreakOf, lineEnd, lineStart, remarkOnLine } from './splice-text.ts'

export const rollElements = (rolling: Rolling, previous: string): RolledVariables => {
  const variables = rollVariables(rolling)
  const steps = [
    rollPrevious(rolling, previous),
    rollNumber(rolling),
    rollOrderNumber(rolling),
    ...titlePaths(rolling.tree).map((path) => rollTitle(rolling, path)),
    ...(['成文日期', '印发日期'] as const).map((key) => rollDate(rolling, [key])),
    rollComments(rolling),
  ].filter((step) => step !== undefined)
  return {
    ...variables,
    edits: [...steps.flatMap(({ edits }) => edits), ...variables.edits],
    moved: [...steps.map(({ moved }) => moved), ...variables.moved],
  }
}

/** 上年 names last year's folder; a document that had none gets the line above its first element. */
const rollPrevious = (rolling: Rolling, previous: string): Step => {
  const moved = `上年：${previous}`
  const own = written(rolling, ['上年'])
  if (own) return { edits: [{ start: own.start, end: own.end, text: previous }], moved }
  const [first = '发文机关'] = Object.keys(Object(rolling.tree.value))
  const at = lineStart(rolling.text, rolling.tree.keySpan([first]).start)
  return { edits: [{ start: at, end: at, text: `上年: ${previous}${lineBreakOf(rolling.text)}` }], moved }
}

/** A new number is given when the document is issued: its line waits as a comment. */
const rollNumber = (rolling: Rolling): Step | undefined => {
  const own = written(rolling, ['发文字号'])
  const number = own && parseDocumentNumber(own.value)
  if (!own || !number) return undefined
  const { start } = rolling.tree.keySpan(['发文字号'])
  const waiting = `${number.issuerCode}〔${number.year + 1}〕××号`
  const remark = `编了号填上，去掉行首的“# ”；上年是${own.value}`
  return {
    edits: [{ start, end: lineEnd(rolling.text, own.end), text: `# 发文字号: ${waiting}   # ${remark}` }],
    moved: `发文字号：${own.value} → ${waiting}（待编号，先不印）`,
  }
}

const rollOrderNumber = (rolling: Rolling): Step | undefined => {
  const own = written(rolling, ['令号'])
  if (!own) return undefined
  return {
    edits: [
      { start: own.start, end: own.end, text: '第××号' },
      remarkOnLine(rolling.text, own.end, `待编号；上年是${own.value}`),
    ],
    moved: `令号：${own.value} → 第××号（待编号）`,
  }
}

/** The texts of 公文.yaml that name the year and are no sentences. */
const titlePaths = ({ value }: YamlTree): readonly Path[] => {
  const list = Object(value).附件
  const items = Array.isArray(list) ? list.map((_, index): Path => ['附件', index]) : [['附件']]
  return [['标题'], ['事由'], ...items]
}

/** Also the 标题 of an attachment's file, which must agree with 附件. */
export const rollTitle = (rolling: Rolling, path: Path): Step | undefined => {
  const own = written(rolling, path)
  const places = own ? findYears(own.value, rolling.years) : []
  if (!own || places.length === 0) return undefined
  const edits = places.map(({ start, end, year }): Edit => {
    const span = rolling.tree.textSpan(path, start, end)
    return { start: span.start, end: span.end, text: String(year + 1) }
  })
  return { edits, moved: `${String(path[0])}：${moveYears(own.value, rolling.years).trim()}` }
}

/** Comments above the first element, where writers put what the document is. */
const rollComments = ({ text, tree, years }: Rolling): Step | undefined => {
  const [first = '发文机关'] = Object.keys(Object(tree.value))
  const head = text.slice(0, lineStart(text, tree.keySpan([first]).start))
  const edits = findYears(head, years).map(
    ({ start, end, year }): Edit => ({ start, end, text: String(year + 1) }),
  )
  return edits.length > 0 ? { edits, moved: '开头注释里的年份' } : undefined
}
