/** Styles → roles: our own by id or by name (WPS gives new ids and keeps the names), Word's own headings and title. */
import type { RowRole } from '../row-role.ts'
import type { DocxStyle } from './docx-block.ts'

/** Id and name of the styles that our DOCX has, and what they mark. */
export const ownStyles: readonly (readonly [id: string, name: string, role: RowRole])[] = [
  ['IssuerMark', '发文机关标志', 'issuerMark'],
  ['CopyNumber', '份号', 'copyNumber'],
  ['Classification', '密级和保密期限', 'classification'],
  ['Urgency', '紧急程度', 'urgency'],
  ['DocumentNumber', '发文字号', 'documentNumber'],
  ['Signatory', '签发人', 'signatory'],
  ['OrderNumber', '令号', 'orderNumber'],
  ['LetterNumber', '信函文号', 'letterNumber'],
  ['OfficialTitle', '公文标题', 'title'],
  ['Addressees', '主送机关', 'addressees'],
  ['MainText', '公文正文', 'text'],
  ['HeadingLevel1', '一级标题', 'heading1'],
  ['HeadingLevel2', '二级标题', 'heading2'],
  ['HeadingLevel3', '三级标题', 'heading3'],
  ['HeadingLevel4', '四级标题', 'heading4'],
  ['TableCaption', '表题', 'tableCaption'],
  ['PictureCaption', '图题', 'pictureCaption'],
  ['AttachmentList', '附件说明', 'attachmentList'],
  ['Attendance', '出席人员', 'attendance'],
  ['SignOff', '署名', 'signOff'],
  ['DocumentDate', '成文日期', 'documentDate'],
  ['Note', '附注', 'note'],
  ['AttachmentMark', '附件序号', 'attachmentMark'],
  ['AttachmentTitle', '附件标题', 'attachmentTitle'],
  ['Colophon', '版记', 'colophon'],
  ['PageNumber', '页码', 'ignored'],
  ['Anchor', '版记定位', 'ignored'],
]

const ownRoles: ReadonlyMap<string, RowRole> = new Map(
  ownStyles.flatMap(([id, name, role]): [string, RowRole][] => [
    [id, role],
    [name, role],
  ]),
)

export const roleOfStyle = (style: DocxStyle | undefined): RowRole | undefined => {
  if (!style) return undefined
  const own = ownRoles.get(style.id) ?? ownRoles.get(style.name)
  if (own) return own
  const heading = /^(?:heading|标题)\s*([1-4])$/iu.exec(style.name)?.[1]
  if (heading !== undefined || style.outline)
    return `heading${(Number(heading) || style.outline || 1) as 1 | 2 | 3 | 4}`
  if (/^(?:title|标题)$/iu.test(style.name)) return 'title'
  return /^(?:toc|目录)\s*\d?/iu.test(style.name) ? 'ignored' : undefined
}

/** Character styles of headings that share the row with their text (接排). */
export const isRunInStyle = (style: DocxStyle | undefined): boolean =>
  style !== undefined && (/^RunInHeading[1-4]$/u.test(style.id) || /^[一二三四]级接排标题$/u.test(style.name))
