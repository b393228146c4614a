/** hongtou templates: what a new document can be started from. */
import { formatPretty } from '../../diagnostics/format-pretty.ts'
import { nodeFilesIn } from '../../files/node-files.ts'
import { documentTypes } from '../../model/document-type.ts'
import { directionOf, type FoundTemplate, findTemplates, formOf } from '../../starter/find-templates.ts'
import { displayWidth } from '../../text/display-width.ts'
import type { ExitCode, Io } from '../io.ts'
import { templateFolders } from '../workspace.ts'

export interface TemplatesArguments {
  readonly templates?: string
  readonly json?: boolean
}

interface TemplateRow {
  readonly 名称: string
  readonly 文种: string
  readonly 格式: string
  readonly 方向: string
  readonly 来源: string
  readonly 说明: string
}

export const runTemplates = ({ templates: given, json }: TemplatesArguments, io: Io): ExitCode => {
  const folders = templateFolders(io, given)
  const { templates, diagnostics, sources } = findTemplates(nodeFilesIn(io.cwd), folders)
  const rows = [...templates].sort(byType).map((template) => toRow(template, folders))
  io.out(json === true ? `${JSON.stringify(rows, undefined, 2)}\n` : formatRows(rows))
  io.err(formatPretty(diagnostics, sources, { color: io.colour }))
  if (json !== true) io.err('\n用模板起草：hongtou new <模板> <文件夹>\n')
  return diagnostics.length > 0 ? 1 : 0
}

/** In the order of 条例 art. 8; of one 文种 the plain template first. */
const byType = (a: FoundTemplate, b: FoundTemplate): number =>
  documentTypes.indexOf(a.file.文种) - documentTypes.indexOf(b.file.文种) ||
  Number(b.name === b.file.文种) - Number(a.name === a.file.文种) ||
  (a.name < b.name ? -1 : 1)

/** The last folder holds the templates that come with the tool. */
const toRow = ({ name, folder, file }: FoundTemplate, folders: readonly string[]): TemplateRow => ({
  名称: name,
  文种: file.文种,
  格式: formOf(file),
  方向: directionOf(file),
  来源: folder === folders.at(-1) ? '自带' : folder,
  说明: file.说明 ?? '',
})

const formatRows = (rows: readonly TemplateRow[]): string => {
  const columns = ['名称', '文种', '格式', '方向', '来源', '说明'] as const
  const head: TemplateRow = {
    名称: '名称',
    文种: '文种',
    格式: '格式',
    方向: '方向',
    来源: '来源',
    说明: '说明',
  }
  const all = [head, ...rows]
  const widths = columns.map((column) => Math.max(...all.map((row) => displayWidth(row[column]))))
  const lines = all.map((row) =>
    columns
      .map((column, index) => row[column] + ' '.repeat((widths[index] ?? 0) - displayWidth(row[column])))
      .join('  ')
      .trimEnd(),
  )
  return `${lines.join('\n')}\n`
}
