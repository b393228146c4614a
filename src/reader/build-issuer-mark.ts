/** 发文机关标志: as written, else the body's own, else made of its name as the form has it (GB/T 9704—2012 7.2.4, 10). */
import type { DocumentForm } from '../model/document-type.ts'
import type { IssuerMark } from '../model/official-document.ts'
import { joinLines } from '../text/white-space.ts'
import type { Building } from './building.ts'
import type { Draft } from './draft.ts'
import { mistake } from './mistake.ts'

export type FormWithMark = Exclude<DocumentForm, 'plain'>

/** 机关's own 标志 is that of the general form. Joint issue stacks the names, but a letter bears the lead body's only (10.1). */
export const buildIssuerMark = (draft: Draft, form: FormWithMark): IssuerMark => {
  const own =
    form === 'general' && draft.issuers.length === 1 ? draft.issuers[0]?.file?.value.标志 : undefined
  const written = draft.main.value.发文机关标志 ?? own
  if (written !== undefined) return splitMark(joinLines(written), suffixes[form])
  const names = draft.issuers.map(({ name, file }) => file?.value.全称 ?? name)
  return { names: form === 'letter' ? names.slice(0, 1) : names, suffix: usualSuffixes[form] }
}

const usualSuffixes: Readonly<Record<FormWithMark, string>> = {
  general: '文件',
  letter: '',
  order: '令',
  minutes: '纪要',
}

/** The longer first. */
const suffixes: Readonly<Record<FormWithMark, readonly string[]>> = {
  general: ['文件'],
  letter: [],
  order: ['命令', '令'],
  minutes: [],
}

const splitMark = (mark: string, endings: readonly string[]): IssuerMark => {
  const suffix = endings.find((ending) => mark.length > ending.length && mark.endsWith(ending)) ?? ''
  return { names: [mark.slice(0, mark.length - suffix.length)], suffix }
}

/** On one row. */
export const printedMark = ({ names, suffix }: IssuerMark): string => `${names.join('')}${suffix}`

/** What the forms of clause 10 ask of the mark. */
export const checkIssuerMark = (building: Building, draft: Draft, form: FormWithMark): void => {
  const { value, tree } = draft.main
  const mark = value.发文机关标志 === undefined ? undefined : joinLines(value.发文机关标志)
  const span = mark === undefined ? tree.keySpan([]) : tree.valueSpan(['发文机关标志'])
  const problem = markProblem(form, mark, draft.issuers[0]?.file?.value.全称 ?? draft.issuers[0]?.name ?? '')
  if (!problem) return
  const { message, ...extra } = problem
  building.report(mistake('issuer-mark', message, { ...extra, span }))
}

interface MarkProblem {
  readonly message: string
  readonly hint: string
  readonly clause: string
}

const markProblem = (
  form: FormWithMark,
  mark: string | undefined,
  issuer: string,
): MarkProblem | undefined => {
  if (form === 'minutes' && mark === undefined) {
    const hint = `补上一行，写会议的名称加“纪要”，如“发文机关标志: ${issuer}常务会议纪要”`
    return { message: '纪要格式没有写发文机关标志。', hint, clause: 'GB/T 9704—2012 10.3' }
  }
  if (form === 'minutes' && !mark?.endsWith('纪要')) {
    const hint = `写会议的名称加“纪要”，如“${issuer}常务会议纪要”`
    return { message: '纪要格式的发文机关标志没有以“纪要”结尾。', hint, clause: 'GB/T 9704—2012 10.3' }
  }
  if (form === 'letter' && mark?.endsWith('文件')) {
    const hint = `改为“${mark.slice(0, -2)}”；或者删去这一行，由机关名称生成`
    return { message: '信函格式的发文机关标志不加“文件”二字。', hint, clause: 'GB/T 9704—2012 10.1' }
  }
  if (form === 'order' && mark !== undefined && !mark.endsWith('令')) {
    const hint = `改为“${mark.replace(/文件$/u, '')}令”；或者删去这一行，由机关名称生成`
    return { message: '命令格式的发文机关标志没有以“命令”或“令”结尾。', hint, clause: 'GB/T 9704—2012 10.2' }
  }
  return undefined
}
