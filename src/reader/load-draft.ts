/** Folder → Draft: finds and loads every file of a document; a broken file does not hide the mistakes in the others. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Path } from '../model/path.ts'
import { checkTotals } from './check-totals.ts'
import type { DataState, Draft, IssuerEntry, Section } from './draft.ts'
import { isWithin, joinPath, parentOf } from './file-path.ts'
import { loadMostly, loadYaml, type YamlFile } from './load-yaml.ts'
import { mistake } from './mistake.ts'
import { pathProblem } from './path-problem.ts'
import type { Reading } from './reading.ts'
import { type AttachmentFile, attachmentSchema, sectionSchema } from './schema/block-schema.ts'
import { dataSchema } from './schema/data-schema.ts'
import { issuerSchema } from './schema/issuer-schema.ts'
import { type OfficialDocumentFile, officialDocumentSchema } from './schema/official-document-schema.ts'
import { type TemplateFile, templateSchema } from './schema/template-schema.ts'
import { warnUnfilled } from './warn-unfilled.ts'

/** Undefined when 公文.yaml itself cannot be used; mistakes are reported either way. */
export const loadDraft = (
  reading: Reading,
  folder: string,
  templateFolders: readonly string[],
): Draft | undefined => {
  const mainFile = joinPath(folder, '公文.yaml')
  const main = loadMostly(reading, mainFile, officialDocumentSchema, { 发文机关: '机关' })
  const sections = loadSections(reading, folder)
  const attachments = loadFolder(reading, joinPath(folder, '附件')).flatMap(
    (file): YamlFile<AttachmentFile>[] => {
      const loaded = loadYaml(reading, file, attachmentSchema)
      return loaded ? [loaded] : []
    },
  )
  const data = loadData(reading, folder)
  if (!reading.sources.has(mainFile)) reading.report(missingMain(folder, mainFile))
  if (!main) return undefined
  warnUnfilled(reading, main, data)
  const template = loadTemplate(reading, main, templateFolders)
  const issuerFolder = findIssuerFolder(reading, folder)
  const issuers = loadIssuers(reading, issuerFolder, [main.value.发文机关].flat())
  return {
    main,
    isWhole: main.isWhole,
    template: template === 'broken' ? undefined : template,
    templateFailed: template === 'broken',
    issuers,
    signers: loadSigners(reading, issuerFolder, main.value, issuers),
    sections: main.isWhole ? chooseText(reading, main, sections) : (sections ?? []),
    attachments,
    data,
    lastYear: loadLastYear(reading, folder, main),
  }
}

const missingMain = (folder: string, file: string): Diagnostic =>
  mistake('missing-file', `文件夹“${folder}”里没有 公文.yaml。`, {
    hint: '每份公文是一个文件夹，要素写在其中的 公文.yaml 里',
    span: { file, start: 0, end: 0 },
  })

const loadData = (reading: Reading, folder: string): DataState | undefined => {
  const file = joinPath(folder, '数据.yaml')
  const data = loadYaml(reading, file, dataSchema)
  if (data) checkTotals(reading, data)
  return data ?? (reading.sources.has(file) ? 'broken' : undefined)
}

/** The .yaml files of a folder, 2-… before 10-…. */
const loadFolder = (reading: Reading, folder: string): string[] => {
  const names = (reading.files.list(folder) ?? []).filter((name) => !name.startsWith('.'))
  for (const name of names.filter((name) => name.endsWith('.yml'))) {
    reading.report(
      mistake('file-name', `“${name}”的扩展名是 .yml，不会读入。`, {
        hint: `改名为“${name.replace(/\.yml$/, '.yaml')}”`,
        span: { file: joinPath(folder, name), start: 0, end: 0 },
      }),
    )
  }
  const leading = (name: string): number => Number.parseInt(name, 10) || 0
  return names
    .filter((name) => name.endsWith('.yaml'))
    .sort((a, b) => leading(a) - leading(b))
    .map((name) => joinPath(folder, name))
}

const loadSections = (reading: Reading, folder: string): Section[] | undefined => {
  const textFolder = joinPath(folder, '正文')
  if (reading.files.list(textFolder) === undefined) return undefined
  const files = loadFolder(reading, textFolder)
  if (files.length === 0) reading.report(emptyTextFolder(textFolder))
  return files.flatMap((file): Section[] => {
    const section = loadYaml(reading, file, sectionSchema)
    return section ? [{ ...section, contentPath: ['内容'] }] : []
  })
}

const emptyTextFolder = (folder: string): Diagnostic =>
  mistake('missing-file', '正文/ 文件夹里没有 .yaml 文件。', {
    hint: '一个一级标题写一个文件，如 正文/01-主要举措.yaml',
    span: { file: folder, start: 0, end: 0 },
  })

/** The text is in 正文/ or in 公文.yaml, never in both. */
const chooseText = (
  reading: Reading,
  { value, tree }: YamlFile<OfficialDocumentFile>,
  sections: readonly Section[] | undefined,
): readonly Section[] => {
  const inline = value.正文
  if (inline && sections) {
    reading.report(
      mistake('text-twice', '正文写了两处：公文.yaml 里有“正文”，又有 正文/ 文件夹。', {
        hint: '留一处，删去另一处',
        span: tree.keySpan(['正文']),
      }),
    )
  }
  if (!inline && !sections) {
    reading.report(
      mistake('missing-key', '没有正文。', {
        hint: '短的写在 公文.yaml 的“正文”里，长的写在 正文/ 文件夹里',
        clause: 'GB/T 9704—2012 7.3.3',
        span: tree.keySpan([]),
      }),
    )
  }
  if (sections) return sections
  const contentPath: Path = ['正文']
  return inline ? [{ value: { 内容: inline }, tree, contentPath }] : []
}

const loadTemplate = (
  reading: Reading,
  { value, tree }: YamlFile<OfficialDocumentFile>,
  folders: readonly string[],
): YamlFile<TemplateFile> | 'broken' | undefined => {
  const name = value.模板 ?? value.文种
  if (name === undefined) return undefined
  // A name, and no path: templates lie in these folders only.
  const file = (/[/\\]/.test(name) ? [] : folders)
    .map((folder) => joinPath(folder, `${name}.yaml`))
    .find((path) => reading.open(path) !== undefined)
  if (file !== undefined) return loadYaml(reading, file, templateSchema) ?? 'broken'
  if (value.模板 === undefined) return undefined
  const names = folders
    .flatMap((folder) => reading.files.list(folder) ?? [])
    .filter((entry) => entry.endsWith('.yaml'))
  reading.report(
    mistake('missing-file', `没有名为“${name}”的模板。`, {
      hint: `现有模板：${[...new Set(names.map((entry) => entry.replace(/\.yaml$/, '')))].join('、') || '无'}`,
      span: tree.valueSpan(['模板']),
    }),
  )
  return 'broken'
}

const loadIssuers = (
  reading: Reading,
  issuerFolder: string | undefined,
  names: readonly string[],
): readonly IssuerEntry[] =>
  names.map((name): IssuerEntry => {
    if (issuerFolder === undefined || /[/\\]/.test(name)) return { name }
    return { name, file: loadYaml(reading, joinPath(issuerFolder, `${name}.yaml`), issuerSchema) }
  })

/** An issuer may sign under any of its names; another body is looked for under 机关/. */
const loadSigners = (
  reading: Reading,
  issuerFolder: string | undefined,
  { 署名 }: OfficialDocumentFile,
  issuers: readonly IssuerEntry[],
): readonly IssuerEntry[] => {
  if (署名 === undefined) return issuers
  if (署名 === '无') return []
  return [署名].flat().flatMap((name) => {
    const issuer = issuers.find(({ name: written, file }) =>
      [written, file?.value.全称, file?.value.简称].includes(name),
    )
    return issuer ? { ...issuer, name } : loadIssuers(reading, issuerFolder, [name])
  })
}

/** The folder beyond which a document's pictures may not lie: the one that holds 机关/, else the working folder. */
export const findContentRoot = (reading: Pick<Reading, 'files'>, folder: string): string => {
  const issuerFolder = findIssuerFolder(reading, folder)
  if (issuerFolder !== undefined) return joinPath(issuerFolder, '..')
  return isWithin('.', folder) ? '.' : joinPath(folder)
}

/** The 机关/ folder of the document's folder or of its nearest ancestor that has one. */
export const findIssuerFolder = (reading: Pick<Reading, 'files'>, folder: string): string | undefined => {
  for (let at: string | undefined = folder; at !== undefined; at = parentOf(at)) {
    const candidate = joinPath(at, '机关')
    if (reading.files.list(candidate) !== undefined) return candidate
  }
  return undefined
}

const loadLastYear = (
  reading: Reading,
  folder: string,
  { value, tree }: YamlFile<OfficialDocumentFile>,
): DataState | undefined => {
  if (value.上年 === undefined) return undefined
  const root = findContentRoot(reading, folder)
  // Years lie side by side, a few folders up, also where there is no 机关/ to tell how far the content reaches.
  const reach = root === joinPath(folder) ? joinPath(folder, '../../..') : root
  const wrong = pathProblem(value.上年, folder, reach)
  if (wrong !== undefined) {
    reading.report(
      mistake('last-year-path', `“上年”写的“${value.上年}”${wrong}。`, {
        hint: '写从本文件夹出发的相对路径，如 ../../2024/法治政府建设年度报告',
        span: tree.valueSpan(['上年']),
      }),
    )
    return 'broken'
  }
  const lastYear = joinPath(folder, value.上年)
  if (reading.files.list(lastYear) !== undefined) {
    return loadData(reading, lastYear)
  }
  reading.report(
    mistake('missing-file', `找不到上年的文件夹“${value.上年}”。`, {
      hint: '写从本文件夹出发的相对路径，如 ../../2024/法治政府建设年度报告',
      span: tree.valueSpan(['上年']),
    }),
  )
  return 'broken'
}
