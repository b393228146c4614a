/** Writes an imported document as a content folder: 公文.yaml, 正文/, 附件/. */
import { stringify } from 'yaml'
import { formatIsoDate } from '../text/dates.ts'
import type {
  FormName,
  HeadElements,
  ImportedAttachment,
  ImportedDocument,
  ImportedText,
  TailElements,
} from './imported-document.ts'
import type { ContentItem, Figure, Section } from './section.ts'
import { escapeBraces, toYamlText } from './yaml-text.ts'

/** Relative path → YAML text, in the order of reading. */
export const documentToFiles = (document: ImportedDocument): ReadonlyMap<string, string> =>
  new Map([
    ['公文.yaml', `# 由“${document.source.replace(/\s+/gu, ' ')}”导入\n${toYaml(elementsOf(document))}`],
    ...textFiles(document),
    ...document.attachments.map(attachmentFile),
  ])

/** A section as its YAML has it, for a file of its own or as an item of a list. */
export const sectionToYaml = (section: Section): string => toYaml(sectionElements(section))

/** Paragraphs, tables and sections as items of a list. */
export const itemsToYaml = (items: readonly ContentItem[]): string => stringifyYaml(items.map(itemElements))

const toYaml = (value: Readonly<Record<string, unknown>>): string => stringifyYaml(value)

const stringifyYaml = (value: unknown): string =>
  stringify(value, { lineWidth: 0, blockQuote: 'literal', aliasDuplicateObjects: false })

type Elements = Record<string, unknown>

const elementsOf = ({
  documentType,
  form,
  issuers,
  head,
  closing,
  tail,
  attachments,
}: ImportedDocument): Elements =>
  present({
    文种: documentType,
    格式: form,
    发文机关: oneOrList(issuers),
    份号: head.copyNumber,
    密级: head.classification?.level,
    保密期限: head.classification?.term,
    紧急程度: head.urgency,
    发文机关标志: markUnlessDefault(head, form, issuers),
    发文字号: head.documentNumber,
    令号: head.orderNumber,
    签发人: oneOrList(head.signatories),
    标题: head.titleRows.map(escapeBraces).join('|'),
    主送机关: head.addressees ?? tail.colophonAddressees,
    主送位置: head.addressees === undefined && tail.colophonAddressees !== undefined ? '版记' : undefined,
    结语: closing === undefined ? '无' : escapeBraces(closing),
    附件: listUnlessDefault(tail.attachmentNames, attachments),
    署名: signersUnlessDefault(tail, issuers),
    用印: sealingOf(tail, form),
    签发人职务: oneOrList(tail.positions ?? []),
    成文日期: tail.documentDate && formatIsoDate(tail.documentDate),
    附注: tail.note && escapeBraces(tail.note),
    出席: tail.attendance?.attendees,
    请假: tail.attendance?.absentees,
    列席: tail.attendance?.observers,
    抄送机关: tail.cc,
    印发机关: tail.printedBy,
    印发日期: tail.printDate && formatIsoDate(tail.printDate),
  })

const present = (elements: Elements): Elements =>
  Object.fromEntries(Object.entries(elements).filter(([, value]) => value !== undefined && value !== ''))

const oneOrList = (names: readonly string[]): string | readonly string[] | undefined =>
  names.length > 1 ? names : names[0]

const markUnlessDefault = (
  { issuerMark, markNames }: HeadElements,
  form: FormName,
  issuers: readonly string[],
): string | undefined => {
  if (markNames && issuers.length > 1) return undefined
  return issuerMark === `${issuers[0]}${usualMarkEndings[form]}` ? undefined : issuerMark
}

const usualMarkEndings: Readonly<Record<FormName, string>> = {
  文件: '文件',
  信函: '',
  命令: '令',
  纪要: '纪要',
  普通: '',
}

/** An order bears a 签名章 without being told to. */
const sealingOf = ({ signers, positions = [] }: TailElements, form: FormName): string | undefined => {
  if (positions.length > 0) return form === '命令' ? undefined : '签名章'
  return signers.length === 0 ? '无' : undefined
}

const listUnlessDefault = (
  names: readonly string[],
  attachments: readonly ImportedAttachment[],
): readonly string[] | string | undefined => {
  const titles = attachments.map(({ title }) => title)
  return names.join('\n') === titles.join('\n') ? undefined : oneOrList(names.map(escapeBraces))
}

const signersUnlessDefault = (
  { signers, positions = [] }: TailElements,
  issuers: readonly string[],
): string | readonly string[] | undefined => {
  if (positions.length > 0) return undefined
  if (signers.length === 0) return '无'
  return signers.join('\n') === issuers.join('\n') ? undefined : oneOrList(signers)
}

const textFiles = ({ preface, sections }: ImportedText): [string, string][] => {
  const digits = Math.max(2, String(sections.length).length)
  const files = sections.map((section, index): [string, string] => {
    const order = String(index + 1).padStart(digits, '0')
    return [`正文/${order}-${fileName(section.title)}.yaml`, toYaml(sectionElements(section))]
  })
  if (preface.length === 0) return files
  return [[`正文/${'0'.repeat(digits)}-导语.yaml`, toYaml({ 内容: contentOf(preface) })], ...files]
}

const attachmentFile = (
  { title, preface, sections }: ImportedAttachment,
  index: number,
): [string, string] => [
  `附件/${index + 1}-${fileName(title)}.yaml`,
  toYaml({ 标题: escapeBraces(title), 内容: contentOf([...preface, ...sections]) }),
]

const longestFileName = 30

/** A title without the characters that file systems refuse. */
export const fileName = (title: string): string => {
  const safe = title.replace(/[\s\\/:*?"<>|.。]+/gu, '')
  return Array.from(safe).slice(0, longestFileName).join('') || '无题'
}

const sectionElements = ({ title, numbering, runIn, content }: Section): Elements =>
  present({
    标题: escapeBraces(title),
    编号: numbering === 'none' ? '无' : numbering,
    接排: runIn ? '是' : undefined,
    内容: content.length === 0 ? undefined : contentOf(content),
  })

/** One paragraph is written without a list. */
const contentOf = (items: readonly ContentItem[]): string | readonly (string | Elements)[] => {
  const [first] = items
  return items.length === 1 && first?.kind === 'paragraph' ? toYamlText(first.text) : items.map(itemElements)
}

const itemElements = (item: ContentItem): string | Elements => {
  switch (item.kind) {
    case 'paragraph':
      return toYamlText(item.text)
    case 'enumeration':
      return { 列举: item.items.map(toYamlText) }
    case 'section':
      return sectionElements(item)
    case 'table':
    case 'picture':
      return figureElements(item)
  }
}

const figureElements = (figure: Figure): Elements => {
  const caption = figure.caption === undefined ? undefined : escapeBraces(figure.caption)
  if (figure.kind === 'table') {
    const { header, rows, landscape } = figure
    return {
      表格: present({
        题: caption,
        列: header.map(escapeBraces),
        行: rows.map((row) => row.map(escapeBraces)),
        横排: landscape ? '是' : undefined,
      }),
    }
  }
  // 正文/ and 附件/ are one folder down.
  return { 图片: present({ 文件: `../${figure.file}`, 宽: figure.width, 题: caption }) }
}
