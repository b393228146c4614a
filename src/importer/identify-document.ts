/** Guesses what kind of 公文 a text is, and who issued it. */
import { type DocumentType, usualDirection } from '../model/document-type.ts'
import type { ImportNote } from './import-note.ts'
import type { HeadElements, ImportedDocument, TailElements } from './imported-document.ts'
import { documentTypeOf } from './recognise-title.ts'

export interface IdentifiedDocument {
  readonly document: Pick<ImportedDocument, 'documentType' | 'form' | 'issuers'>
  readonly notes: readonly ImportNote[]
}

export const identifyDocument = (head: HeadElements, tail: TailElements): IdentifiedDocument => {
  const title = head.titleRows.join('')
  const documentType = documentTypeOf(title)
  const form = head.issuerMark ? '文件' : '普通'
  const named = namedIssuer(head)
  const issuers = named ? [named] : tail.signers
  const notes = [
    ...noteType(title, documentType),
    ...noteForm(head),
    ...noteSignatory(head, documentType),
    ...noteIssuer(issuers, head),
  ]
  return { document: { ...(documentType ? { documentType } : {}), form, issuers }, notes }
}

/** 发文机关 as the head names it: from the mark, the first row of the title, or the title before 关于. */
export const namedIssuer = ({ issuerMark, titleRows }: HeadElements): string | undefined => {
  if (issuerMark) return issuerMark.replace(/文件$/u, '')
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

const noteForm = ({ issuerMark, documentNumber }: HeadElements): ImportNote[] => {
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
  { issuerMark, signatories }: HeadElements,
  documentType: DocumentType | undefined,
): ImportNote[] => {
  if (!issuerMark || !documentType || signatories.length > 0) return []
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
