/** The elements that a form does not print, and how its writer is told (GB/T 9704—2012 10). */
import type { DocumentForm } from '../model/document-type.ts'
import { formNames } from '../model/terms.ts'
import type { OfficialDocumentKey } from './schema/official-document-schema.ts'

type Keys = readonly OfficialDocumentKey[]

const attendance: Keys = ['出席', '请假', '列席']

export const unprintedKeys: Readonly<Record<DocumentForm, Keys>> = {
  general: ['令号', ...attendance],
  letter: ['令号', '签发人', '印发机关', '印发日期', ...attendance],
  order: ['发文字号', '签发人', '标题', '主送机关', '主送位置', ...attendance],
  minutes: ['令号', '签发人'],
  // The text as published has neither 版头 nor 版记.
  plain: [
    ...(['份号', '密级', '保密期限', '紧急程度', '发文机关标志', '发文字号', '令号', '签发人'] as const),
    ...(['抄送机关', '印发机关', '印发日期', '主送位置'] as const),
    ...attendance,
  ],
}

export const unprintedMessage = (form: DocumentForm, key: OfficialDocumentKey): string => {
  if (form === 'order' && key === '标题') return '“命令”格式不印标题，写的标题只用作文件名。'
  if (form === 'plain' && !attendance.includes(key)) {
    return `“普通”格式没有版头和版记，“${key}”不会印出。`
  }
  return `“${formNames[form]}”格式不印“${key}”。`
}

export const unprintedHint = (form: DocumentForm, key: OfficialDocumentKey): string => {
  if (key === '令号') return '印令号的是命令格式：写“格式: 命令”；不是命令的，删去这一项'
  if (attendance.includes(key)) return '印出席人员的是纪要格式：写“格式: 纪要”；不是纪要的，删去这一项'
  return form === 'plain' ? '要印版头和版记，写“格式: 文件”' : '可以删去这一项'
}
