/** One expression inside {{…}} → its value: a literal, a name, or a function called with values. */
import { askNearest } from '../schema/nearest.ts'
import { helpers } from './helpers.ts'
import { lookUp } from './look-up.ts'
import { anything, type Value } from './value.ts'
import { type Absence, complainOnce, type Level, type Walk } from './walk.ts'

/** Undefined when it has no value; that has been reported unless it may be absent. */
export const evaluate = (
  walk: Walk,
  node: hbs.AST.Expression,
  levels: readonly Level[],
  absence: Absence = 'is-an-error',
): Value | undefined => {
  switch (node.type) {
    case 'StringLiteral':
    case 'NumberLiteral':
    case 'BooleanLiteral':
      return String((node as hbs.AST.StringLiteral).original)
    case 'PathExpression':
      return lookUp(walk, node as hbs.AST.PathExpression, levels, absence)
    case 'SubExpression':
    case 'MustacheStatement':
      return callHelper(walk, node as hbs.AST.SubExpression, levels)
    default:
      return undefined
  }
}

/** A name that stands alone, as {{合计}}, but is a function's. */
export const isHelper = (path: hbs.AST.Node): boolean =>
  path.type === 'PathExpression' && Object.hasOwn(helpers, (path as hbs.AST.PathExpression).original)

const callHelper = (walk: Walk, node: hbs.AST.SubExpression, levels: readonly Level[]): Value | undefined => {
  const name = String(node.path.original)
  const helper = Object.hasOwn(helpers, name) ? helpers[name] : undefined
  const values = node.params.map((param) => evaluate(walk, param, levels))
  if (!helper) {
    const known = Object.keys(helpers)
    const hint = askNearest(name, known, `现有函数：${known.join('、')}`)
    complainOnce(walk, node.path, { rule: 'unknown-name', message: `没有“${name}”这个函数。`, hint })
    return undefined
  }
  if (node.hash?.pairs.length) {
    complainOnce(walk, node, {
      rule: 'template-syntax',
      message: '函数的参数不能写“=”。',
      hint: `写成 {{${name} 名称 名称}}`,
    })
    return undefined
  }
  const known = values.filter((value) => value !== undefined)
  if (known.length < values.length) return undefined
  if (known.includes(anything)) return anything
  const result = helper(known)
  if (typeof result === 'string' || !('problem' in result)) return result
  if (!walk.dormant) {
    complainOnce(walk, node, {
      rule: 'helper-arguments',
      message: `“${name}”${result.problem}。`,
      hint: result.hint,
    })
  }
  return undefined
}
