/** A name in {{…}} → its value, or a complaint with the name that was probably meant. */
import { askNearest } from '../schema/nearest.ts'
import { helpers } from './helpers.ts'
import { member, type Value } from './value.ts'
import { type Absence, complainOnce, type Level, type Problem, type Walk } from './walk.ts'

export const lookUp = (
  walk: Walk,
  node: hbs.AST.PathExpression,
  levels: readonly Level[],
  absence: Absence,
): Value | undefined => {
  const level = levels.at(-1 - node.depth)
  let value: Value | undefined = node.data ? level?.data : level?.here
  for (const [index, part] of node.parts.entries()) {
    const group: Value | undefined = value
    value = group === undefined ? undefined : member(group, part)
    if (value !== undefined) continue
    const reason = group === walk.scope.values ? walk.scope.absent.get(part) : undefined
    if (reason !== undefined && (walk.dormant || absence === 'may-be-absent')) return undefined
    const missing: Missing = { part, before: node.parts.slice(0, index), group, original: node.original }
    complainOnce(walk, node, reason === undefined ? unknownName(missing, walk) : noValue(part, reason))
    return undefined
  }
  return value
}

/** A step of a name that leads nowhere. */
interface Missing {
  readonly part: string
  readonly before: readonly string[]
  readonly group: Value | undefined
  readonly original: string
}

const noValue = (name: string, reason: string): Problem => ({
  rule: 'unknown-name',
  message: `“${name}”没有值：${reason}。`,
  hint: '补上它，或者改写这句话',
})

const unknownName = ({ part, before, group, original }: Missing, walk: Walk): Problem => {
  const isTop = group === walk.scope.values
  const names = typeof group === 'object' ? Object.keys(group) : []
  const known = isTop ? [...names, ...walk.scope.absent.keys(), ...Object.keys(helpers)] : names
  const owner = before.length > 0 ? `“${before.join('.')}”里` : ''
  return {
    rule: 'unknown-name',
    message: `${owner}没有“${before.length > 0 ? part : original}”这个名称。`,
    hint: askNearest(part, known, otherNames(isTop, names)),
  }
}

const otherNames = (isTop: boolean, names: readonly string[]): string =>
  !isTop && names.length > 0
    ? `这里有：${names.join('、')}`
    : '在“变量”里写上它，或者用 公文.yaml 的键、数据、上年、年度、上年度、下年度'
