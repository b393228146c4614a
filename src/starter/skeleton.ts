/** The skeleton of a new document: the template's own files; where it has no 公文.yaml, the elements it asks for. */
import type { FoundTemplate } from './find-templates.ts'
import { directionOf, formOf } from './find-templates.ts'

/** Stands where the writer has to write; legal everywhere, and seen on paper. */
export const gap = '×××'

export const skeletonOf = (template: FoundTemplate): Readonly<Record<string, string>> => ({
  '公文.yaml': usualMain(template),
  ...template.file.骨架,
})

const usualMain = ({ name, file }: FoundTemplate): string => {
  const form = formOf(file)
  const required = (file.必备 ?? []).filter((key) => !written.has(key))
  const hasTextFolder = Object.keys(file.骨架 ?? {}).some((path) => path.startsWith('正文/'))
  const lines = [
    name === file.文种 ? `文种: ${name}` : `模板: ${name}`,
    '发文机关: {{本机关}}',
    ...(form === '普通' || form === '命令' || form === '纪要'
      ? []
      : ['# 发文字号: {{代字}}〔{{今年}}〕1号   # 编了号再写，去掉行首的“# ”']),
    ...(form === '命令' ? ['令号: 第××号'] : []),
    ...(form === '纪要' ? [`发文机关标志: ${gap}会议纪要`] : []),
    ...(directionOf(file) === '上行' && form === '文件' ? [`签发人: ${gap}`] : []),
    ...titleLines(file.标题),
    ...required.map((key) => `${key}: ${gap}`),
    ...(hasTextFolder ? [] : ['正文:', `  - ${gap}`]),
    ...(form === '命令' || file.用印 === '签名章' ? [`签发人职务: ${gap}`] : []),
    '成文日期: {{今天}}   # 签发以后改成签发的日期',
  ]
  return `${lines.join('\n')}\n`
}

const titleLines = (pattern: string | undefined): readonly string[] => {
  if (pattern === undefined) return [`标题: ${gap}`]
  return pattern.includes('事由') ? [`事由: ${gap}`] : []
}

/** Elements that have lines of their own above; dates and numbers cannot stand open. */
const written: ReadonlySet<string> = new Set([
  ...['模板', '文种', '发文机关', '发文字号', '令号', '发文机关标志', '签发人', '签发人职务'],
  ...['标题', '事由', '正文', '成文日期', '印发日期', '份号', '保密期限', '密级', '紧急程度'],
])
