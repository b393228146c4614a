/** The one dictionary identifier ↔ 中文 (GB/T 9704—2012; glossary of the field): messages, labels and tables take their words from here. */
import type { DocumentForm } from './document-type.ts'

export const roleNames = {
  fangsong: '仿宋',
  xiaobiaosong: '小标宋',
  kaiti: '楷体',
  heiti: '黑体',
  songti: '宋体',
  latin: '西文',
} as const

export const formNames: Readonly<Record<DocumentForm, string>> = {
  general: '文件',
  letter: '信函',
  order: '命令',
  minutes: '纪要',
  plain: '普通',
}

/** Elements of a 公文, keyed as in OfficialDocument and ElementKind. */
export const elementNames = {
  copyNumber: '份号',
  classification: '密级和保密期限',
  urgency: '紧急程度',
  issuerMark: '发文机关标志',
  documentNumber: '发文字号',
  orderNumber: '令号',
  signatory: '签发人',
  doubleSeparator: '信函红色双线',
  mastheadSeparator: '版头分隔线',
  title: '标题',
  addressees: '主送机关',
  heading: '层次标题',
  paragraph: '正文',
  tableCaption: '表题',
  table: '表格',
  tableContinued: '续表',
  picture: '图片',
  pictureCaption: '图题',
  attachmentList: '附件说明',
  attendees: '出席',
  absentees: '请假',
  observers: '列席',
  signOff: '发文机关署名',
  seal: '印章',
  position: '签发人职务',
  signatureStamp: '签名章',
  documentDate: '成文日期',
  note: '附注',
  attachmentMark: '附件',
  attachmentTitle: '附件标题',
  colophonSeparator: '版记分隔线',
  colophonAddressees: '主送机关（版记）',
  cc: '抄送机关',
  printedBy: '印发机关',
  printDate: '印发日期',
  pageNumber: '页码',
  revisionNote: '花脸稿说明',
} as const
