/** Guesses what kind of 公文 a text is, and who issued it. */
import { type DocumentType, usualDirection } from '../model/document-type.ts'
import type { ImportNote } from './import-note.ts'
import type { FormName, HeadElements, ImportedDocument, TailElements } from './imported-document.ts'
import { documentTypeOf } from './recognise-title.ts'

export interface IdentifiedDocument {
  readonly document: Pick<ImportedDocument, 'documentType' | 'form' | 'issuers'>
  readonly notes: readonly ImportNote[]
}

export const identifyDocument = (head: HeadElements, tail: TailElements): IdentifiedDocument => {
  const title = head.titleRows.join('')
  const documentType = head.form === '命令' ? '命令' : documentTypeOf(title)
  const form = head.form ?? (head.issuerMark ? '文件' : '普通')
  const issuers = issuersOf(head, tail, form)
  const notes = [
    ...noteType(title, documentType),
    ...noteForm(head),
    ...noteSignatory(head, documentType),
    ...noteIssuer(issuers, head),
  ]
  return { document: { ...(documentType ? { documentType } : {}), form, issuers }, notes }
}

/** The names of a joint mark, else what the head names, else 署名; a meeting's 纪要 is issued by who printed it. */
const issuersOf = (head: HeadElements, tail: TailElements, form: FormName): readonly string[] => {
  if (head.markNames) return head.markNames
  if (form === '纪要') return minutesIssuer(head.issuerMark ?? '', tail)
  const named = namedIssuer(head)
  return named ? [named] : tail.signers
}

/** 滨江市人民政府常务会议纪要 is 滨江市人民政府's. */
const minutesIssuer = (mark: string, { signers, printedBy }: TailElements): readonly string[] => {
  const named =
    /^(.+?(?:人民政府|委员会|党组|党委|市委|县委|区委|省委|局|厅|部))(?:.*)纪要$/u.exec(mark)?.[1] ??
    printedBy?.replace(/办公[室厅]$/u, '')
  return signers.length > 0 ? signers : named ? [named] : []
}

/** 发文机关 as the head names it: from the mark, the first row of the title, or the title before 关于. */
export const namedIssuer = ({ issuerMark, titleRows }: HeadElements): string | undefined => {
  if (issuerMark) return issuerMark.replace(/(?:文件|命令|令|纪要)$/u, '')
  const [first = '', ...others] = titleRows
  const beforeSubject = /^([\p{Script=Han}（）()]{2,30}?)关于/u.exec(titleRows.join(''))?.[1]
  if (beforeSubject) return beforeSubject
  return others.length > 0 && /^[\p{Script=Han}（）()]{2,30}$/u.test(first) ? first : undefined
}

const noteType = (title: string, documentType: DocumentType | undefined): ImportNote[] => {
  if (title === '') return []
  if (documentType) {
    return [{ kind: 'element', severity: 'info', message: `按标题末尾认作“${documentType}”。` }]
  }
  const message = '标题末尾看不出文种，请在 公文.yaml 里补写“文种”。'
  return [{ kind: 'missing', severity: 'error', message }]
}

const noteForm = ({ issuerMark, documentNumber, form }: HeadElements): ImportNote[] => {
  if (form && form !== '文件') {
    return [{ kind: 'element', severity: 'info', message: `按版头的样子，格式写作“${form}”。` }]
  }
  if (!issuerMark && documentNumber) {
    const message = '有发文字号而没有发文机关标志，格式写作“普通”，字号不会印出；要套红头请改成“格式: 文件”。'
    return [{ kind: 'element', severity: 'warning', message }]
  }
  if (!issuerMark) {
    return [{ kind: 'element', severity: 'info', message: '没有版头，格式写作“普通”。' }]
  }
  if (!documentNumber) {
    return [
      { kind: 'missing', severity: 'warning', message: '有发文机关标志而没有发文字号，请补写“发文字号”。' },
    ]
  }
  return [{ kind: 'element', severity: 'info', message: '有发文机关标志和发文字号，格式写作“文件”。' }]
}

/** 上行文 printed with its 版头 names who signed it (GB/T 9704—2012 7.2.6). */
const noteSignatory = (
  { issuerMark, signatories, form = '文件' }: HeadElements,
  documentType: DocumentType | undefined,
): ImportNote[] => {
  if (!issuerMark || form !== '文件' || !documentType || signatories.length > 0) return []
  if (usualDirection(documentType) !== 'upward') return []
  return [{ kind: 'missing', severity: 'warning', message: '上行文没有找到签发人，请补写“签发人”。' }]
}

const noteIssuer = (issuers: readonly string[], { issuerMark, titleRows }: HeadElements): ImportNote[] => {
  if (issuers.length === 0) {
    return [
      { kind: 'missing', severity: 'error', message: '看不出发文机关，请在 公文.yaml 里补写“发文机关”。' },
    ]
  }
  if (issuerMark) return []
  const from = titleRows.length > 0 && titleRows.join('').startsWith(issuers[0] ?? '') ? '标题' : '署名'
  return [
    { kind: 'element', severity: 'info', message: `发文机关“${issuers.join('、')}”取自${from}，请核实。` },
  ]
}
