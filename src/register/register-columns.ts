/** The columns of the register: their headings and their texts, the same in every format. */
import { formatIsoDate } from '../text/dates.ts'
import type { RegisterEntry } from './register-entry.ts'

export interface RegisterColumn {
  readonly heading: string
  text(entry: RegisterEntry): string
}

export const registerColumns: readonly RegisterColumn[] = [
  { heading: '文号', text: ({ number }) => number },
  { heading: '标题', text: ({ title }) => title },
  { heading: '文种', text: ({ documentType }) => documentType },
  { heading: '签发人', text: ({ signatories }) => signatories.join('、') },
  { heading: '成文日期', text: ({ documentDate }) => (documentDate ? formatIsoDate(documentDate) : '') },
  { heading: '主送机关', text: ({ addressees }) => addressees },
  { heading: '密级', text: ({ classification }) => classification },
  { heading: '文件夹', text: ({ folder }) => folder },
  { heading: '备注', text: ({ errors }) => (errors > 0 ? `有 ${errors} 处错误` : '') },
]
