/** Text → YamlTree: slips repaired and reported, syntax errors in Chinese, every scalar read as text. */
import {
  type Document,
  isAlias,
  isNode,
  isScalar,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml'
import type { Diagnostic, Span } from '../../diagnostics/diagnostic.ts'
import type { SlipKeys } from './find-slips.ts'
import { findUnsafeCharacters } from './find-unsafe-characters.ts'
import { deepestNesting, nestingDepth } from './nesting-depth.ts'
import { type Repair, repairSlips } from './repair-slips.ts'
import { syntaxDiagnostic } from './syntax-diagnostic.ts'
import { type YamlTree, yamlTree } from './yaml-tree.ts'

export interface ParsedYaml {
  /** Absent when the syntax is broken: what the parser guessed would only mislead. */
  readonly tree?: YamlTree
  readonly diagnostics: readonly Diagnostic[]
}

export const parseYaml = (file: string, text: string, keys: SlipKeys): ParsedYaml => {
  if (nestingDepth(text) > deepestNesting) return { diagnostics: [tooDeep(file)] }
  const repair = repairSlips(text, keys)
  const slips = repair.slips.map(({ rule, message, hint, start, end }): Diagnostic => {
    return { rule, severity: 'error', message, hint, span: { file, start, end } }
  })
  const document = parseDocument(repair.text, { schema: 'failsafe', prettyErrors: false, logLevel: 'silent' })
  // Everything after a quote that is never closed is inside it: other complaints would only mislead.
  if (slips.some((slip) => slip.rule === 'yaml-syntax')) return { diagnostics: slips }
  const errors = syntaxErrors(file, document, repair)
  const diagnostics = [
    ...slips,
    ...errors,
    ...forbidden(file, document, repair),
    ...findUnsafeCharacters(file, text, document, repair.toOriginal),
  ]
  if (errors.some((error) => error.rule !== 'duplicate-key')) return { diagnostics }
  if (isEmpty(document)) return { diagnostics: [...diagnostics, emptyFile(file)] }
  return { tree: yamlTree(file, document.contents, repair.text, repair.toOriginal), diagnostics }
}

/** A stack that runs out inside a regular expression's compiler ends the whole process: it must not come to that. */
const tooDeep = (file: string): Diagnostic => ({
  rule: 'yaml-syntax',
  severity: 'error',
  message: `括号或列表嵌套超过了 ${deepestNesting} 层，不读下去。`,
  hint: '检查有没有多余的 [ 或 {，有没有越缩越深的行',
  span: { file, start: 0, end: 0 },
})

/** One error a line: what follows the first on the same line is its echo. */
const syntaxErrors = (file: string, document: Document.Parsed, repair: Repair): Diagnostic[] => {
  const lines = new Set<number>()
  return [...document.errors, ...document.warnings].flatMap((error) => {
    const start = lineStart(repair.text, error.pos[0])
    if (lines.has(start)) return []
    lines.add(start)
    const line = repair.text.slice(start).split('\n', 1)[0] ?? ''
    return [{ ...syntaxDiagnostic(error, line), span: errorSpan(file, error, line, start, repair) }]
  })
}

const errorSpan = (file: string, error: YAMLError, line: string, start: number, repair: Repair): Span => {
  const from = error.pos[0]
  const lineEnd = start + line.trimEnd().length
  const keyEnd =
    error.code === 'DUPLICATE_KEY' ? from + (/^[^\s:]+/u.exec(repair.text.slice(from))?.[0].length ?? 1) : 0
  const to = keyEnd || Math.min(Math.max(error.pos[1], from + 1), Math.max(lineEnd, from))
  return { file, start: repair.toOriginal(from), end: repair.toOriginal(to) }
}

const lineStart = (text: string, offset: number): number =>
  text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1

/** Anchors, aliases and tags are a second way to write things, and a text that begins with & * ! by accident. */
const forbidden = (file: string, document: Document.Parsed, repair: Repair): Diagnostic[] => {
  const found: Diagnostic[] = []
  visit(document, {
    Node: (_key, node) => {
      if (!isNode(node) || !(isAlias(node) || node.tag !== undefined || ('anchor' in node && node.anchor)))
        return
      const [start, end] = node.range ?? [0, 0]
      found.push({
        rule: 'yaml-anchor',
        severity: 'error',
        message: '内容文件不用 YAML 的锚点（&）、引用（*）和标签（!）。',
        hint: '文字以这些符号开头时，整段加单引号',
        span: { file, start: repair.toOriginal(start), end: repair.toOriginal(Math.max(end, start)) },
      })
    },
  })
  return found
}

const isEmpty = (document: Document.Parsed): boolean => {
  const contents: Node | null = document.contents
  return contents === null || (isScalar(contents) && String(contents.value ?? '') === '' && !contents.source)
}

const emptyFile = (file: string): Diagnostic => ({
  rule: 'empty-file',
  severity: 'error',
  message: '文件是空的。',
  hint: '写上内容，或者删去这个文件',
  span: { file, start: 0, end: 0 },
})
