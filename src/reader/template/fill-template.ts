/** Fills the {{…}} of a text with the document's own names. */

/*
 * Handlebars parses; the tree is walked here, so that a name that does not exist is found wherever it stands —
 * in #if, #each, arguments, and branches not taken — and nothing but the document's names can be reached.
 */
import { parse as parseHandlebars } from 'handlebars/dist/cjs/handlebars/compiler/base.js'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Path } from '../../model/path.ts'
import type { YamlTree } from '../yaml/yaml-tree.ts'
import { evaluate, isHelper } from './evaluate.ts'
import { deepNesting, parseProblem, unevenBraces } from './template-syntax.ts'
import { anything, isGroup, isList, isTruthy, printValue, type Value, type ValueGroup } from './value.ts'
import type { Level, Problem, Scope, Walk } from './walk.ts'

export interface Filling {
  readonly report: (diagnostic: Diagnostic) => void
  readonly scope: Scope
}

/** The filled text; when something is wrong it is reported and stands as nothing. */
export const fillTemplate = (filling: Filling, raw: string, tree: YamlTree, path: Path): string => {
  if (!/\{\{|\}\}|｛｛|｝｝/u.test(raw)) return raw
  const complain: Complain = ({ start, end, ...rest }) =>
    filling.report({ severity: 'error', ...rest, span: tree.textSpan(path, start, end) })
  const program = parse(raw, complain)
  if (!program) return ''
  const offsets = lineOffsets(raw)
  const walk: Walk = {
    scope: filling.scope,
    complain: (node, problem) => complain({ ...problem, ...range(node, offsets) }),
    reported: new Set(),
    steps: { count: 0 },
    dormant: false,
  }
  return runProgram(walk, program, [{ here: filling.scope.values, data: {} }])
}

type Complain = (problem: Problem & { readonly start: number; readonly end: number }) => void

const parse = (raw: string, complain: Complain): hbs.AST.Program | undefined => {
  const problem = unevenBraces(raw) ?? deepNesting(raw)
  if (problem) {
    complain(problem)
    return undefined
  }
  try {
    return parseHandlebars(raw)
  } catch (error) {
    complain(parseProblem(raw, error instanceof Error ? error.message : String(error)))
    return undefined
  }
}

const runProgram = (walk: Walk, program: hbs.AST.Program | undefined, levels: readonly Level[]): string =>
  (program?.body ?? []).map((statement) => runStatement(walk, statement, levels)).join('')

/** Of one text; loops in loops over a long list would run for years. */
const mostSteps = 100_000

const runStatement = (walk: Walk, statement: hbs.AST.Statement, levels: readonly Level[]): string => {
  walk.steps.count += 1
  if (walk.steps.count > mostSteps) return stopTooLong(walk, statement)
  switch (statement.type) {
    case 'ContentStatement':
      return (statement as hbs.AST.ContentStatement).value
    case 'CommentStatement':
      return ''
    case 'MustacheStatement':
      return runMustache(walk, statement as hbs.AST.MustacheStatement, levels)
    case 'BlockStatement':
      return runBlock(walk, statement as hbs.AST.BlockStatement, levels)
    default:
      walk.complain(statement, {
        rule: 'template-syntax',
        message: '“{{ }}”里不能引用别的文件。',
        hint: allowed,
      })
      return ''
  }
}

const stopTooLong = (walk: Walk, statement: hbs.AST.Statement): string => {
  if (walk.steps.count === mostSteps + 1) {
    walk.complain(statement, {
      rule: 'template-value',
      message: `“{{#each}}”展开超过 ${mostSteps} 项，没有排下去。`,
      hint: '“#each”里不要再套几层“#each”',
    })
  }
  return ''
}

const allowed =
  '可以写：{{名称}}、{{函数 名称 …}}、{{#if 名称}}…{{/if}}、{{#unless 名称}}…{{/unless}}、{{#each 名称}}…{{/each}}'

const runMustache = (walk: Walk, node: hbs.AST.MustacheStatement, levels: readonly Level[]): string => {
  const value = evaluate(walk, node.params.length > 0 || isHelper(node.path) ? node : node.path, levels)
  if (value === undefined) return ''
  const text = printValue(value)
  if (text === undefined && isGroup(value)) {
    const names = Object.keys(value).join('、')
    const hint = `写到具体的一项：${names}`
    walk.complain(node, { rule: 'template-value', message: '这里是一组数据，不能直接印出。', hint })
  }
  return text ?? ''
}

const runBlock = (walk: Walk, node: hbs.AST.BlockStatement, levels: readonly Level[]): string => {
  const [condition] = node.params
  const kind = node.path.original
  if (
    !condition ||
    node.params.length > 1 ||
    !['if', 'unless', 'each'].includes(kind) ||
    node.program.blockParams
  ) {
    walk.complain(node.path, { rule: 'template-syntax', message: `不能写“{{#${kind} …}}”。`, hint: allowed })
    return ''
  }
  if (kind === 'each') return runEach(walk, node, condition, levels)
  const value = evaluate(walk, condition, levels, 'may-be-absent')
  const taken = isTruthy(value) === (kind === 'if')
  const [live, other] = taken ? [node.program, node.inverse] : [node.inverse, node.program]
  runProgram(asleep(walk), other, levels)
  return runProgram(walk, live, levels)
}

const asleep = (walk: Walk): Walk => ({ ...walk, dormant: true })

const runEach = (
  walk: Walk,
  node: hbs.AST.BlockStatement,
  list: hbs.AST.Expression,
  levels: readonly Level[],
): string => {
  const value = evaluate(walk, list, levels, 'may-be-absent')
  const entries = value === undefined || typeof value !== 'object' ? [] : Object.entries(value as ValueGroup)
  if (typeof value === 'string') {
    walk.complain(list, {
      rule: 'template-value',
      message: '“#each”后面要写一个列表或一组数据。',
      hint: allowed,
    })
  }
  if (entries.length === 0) {
    // Names inside a loop that does not run are still read, against anything.
    runProgram(asleep(walk), node.program, [...levels, { here: anything, data: loopData('', 0, 1) }])
    return runProgram(walk, node.inverse, levels)
  }
  runProgram(asleep(walk), node.inverse, levels)
  return entries
    .map(([key, here], index) => {
      if (walk.steps.count > mostSteps) return ''
      const data = loopData(isList(value as Value) ? String(index) : key, index, entries.length)
      return runProgram(walk, node.program, [...levels, { here, data }])
    })
    .join('')
}

const loopData = (key: string, index: number, count: number): ValueGroup => ({
  key,
  index: String(index),
  first: index === 0 ? '是' : '否',
  last: index === count - 1 ? '是' : '否',
})

const lineOffsets = (text: string): number[] => {
  const offsets = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) offsets.push(at + 1)
  return offsets
}

const range = ({ loc }: hbs.AST.Node, offsets: readonly number[]): { start: number; end: number } => ({
  start: (offsets[loc.start.line - 1] ?? 0) + loc.start.column,
  end: (offsets[loc.end.line - 1] ?? 0) + loc.end.column,
})
