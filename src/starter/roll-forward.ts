/** Last year's document → this year's draft: years, dates, numbers and figures moved on, sentences kept as they were. */
import { type Diagnostic, type Outcome, outcome } from '../diagnostics/diagnostic.ts'
import type { Files } from '../files/files.ts'
import { joinPath, relativePath } from '../reader/file-path.ts'
import { readDocument } from '../reader/read-document.ts'
import { dataSlipKeys, slipKeys } from '../reader/schema/slip-keys.ts'
import { parseYaml } from '../reader/yaml/parse-yaml.ts'
import type { YamlTree } from '../reader/yaml/yaml-tree.ts'
import { listFiles } from './list-files.ts'
import { listTasks, type RolledFile } from './list-tasks.ts'
import { movePictures } from './move-pictures.ts'
import { rollElements, rollTitle } from './roll-elements.ts'
import { rollData } from './roll-figures.ts'
import { withSchemaLine } from './schema-line.ts'
import { spliceText } from './splice-text.ts'

export interface RollRequest {
  /** Last year's folder. */
  readonly from: string
  readonly to: string
  readonly templateFolders: readonly string[]
  readonly schemaFolder?: string
}

export interface RolledDocument {
  /** Path from the document's folder → content. */
  readonly files: ReadonlyMap<string, string | Uint8Array>
  /** 年度 of last year's document, else the year of its date. */
  readonly year?: number
  /** What was moved on, a Chinese line each. */
  readonly moved: readonly string[]
  /** What the writer has to do next, a Chinese sentence each. */
  readonly tasks: readonly string[]
}

export type RollOutcome = Outcome<RolledDocument> & { readonly sources: ReadonlyMap<string, string> }

/** Fails when last year's document cannot be read. */
export const rollForward = (files: Files, request: RollRequest): RollOutcome => {
  const { from, templateFolders } = request
  const { sources, ...read } = readDocument(files, from, { templateFolders })
  if (!read.ok) return { ok: false, diagnostics: read.diagnostics.filter(isError), sources }
  const dated = read.value.document.body.signOff.documentDate?.year
  const year = read.value.year ?? dated
  const years = new Set([
    ...(year === undefined ? [] : [year - 1, year, year + 1]),
    ...(dated ? [dated] : []),
  ])
  const rolled = listFiles(files, from).map((path): RolledFile => {
    const text = sources.get(joinPath(from, path))
    if (text === undefined) return { path, content: files.readBytes(joinPath(from, path)) ?? '' }
    return rollFile({ path, text, years, request })
  })
  return { ...outcome(summarise(rolled, year), []), sources }
}

const isError = ({ severity }: Diagnostic): boolean => severity === 'error'

interface TextFile {
  readonly path: string
  readonly text: string
  readonly years: ReadonlySet<number>
  readonly request: RollRequest
}

const rollFile = ({ path, text, years, request }: TextFile): RolledFile => {
  const { tree } = parseYaml(path, text, path === '数据.yaml' ? dataSlipKeys : slipKeys)
  const rolled = tree ? rollText({ path, text, years, request }, tree) : { path, content: text }
  return { ...rolled, content: withSchemaLine(rolled.content, request.to, path, request.schemaFolder) }
}

const rollText = (
  { path, text, years, request }: TextFile,
  tree: YamlTree,
): RolledFile & { readonly content: string } => {
  if (path === '数据.yaml') {
    const { edits, count } = rollData(text, tree)
    return { path, content: spliceText(text, edits), emptied: count }
  }
  const pictures = movePictures(tree, path, request)
  if (path === '公文.yaml') {
    const elements = rollElements({ text, tree, years }, relativePath(request.to, request.from))
    return {
      path,
      content: spliceText(text, [...elements.edits, ...pictures]),
      variables: elements,
      moved: elements.moved,
    }
  }
  const title = path.startsWith('附件/') ? rollTitle({ text, tree, years }, ['标题']) : undefined
  return {
    path,
    content: spliceText(text, [...(title?.edits ?? []), ...pictures]),
    ...(title && { moved: [`${path} 的${title.moved}`] }),
  }
}

const summarise = (rolled: readonly RolledFile[], year: number | undefined): RolledDocument => ({
  files: new Map(rolled.map(({ path, content }) => [path, content])),
  ...(year !== undefined && { year }),
  moved: rolled.flatMap(({ moved = [] }) => moved),
  tasks: listTasks(rolled, year),
})
