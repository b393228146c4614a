/** ImportedDocument → OfficialDocument: for comparing with another document without writing a content folder first. */

import { usualDirection } from '../model/document-type.ts'
import { defaultHouseStyle } from '../model/house-style.ts'
import type {
  Block,
  Colophon,
  HeadingLevel,
  IssuerMark,
  Masthead,
  OfficialDocument,
  RunInHeading,
  SignOff,
} from '../model/official-document.ts'
import type { Path } from '../model/path.ts'
import { parseDocumentNumber } from '../text/document-number.ts'
import { toChineseNumeral } from '../text/numerals.ts'
import type {
  FormName,
  HeadElements,
  ImportedDocument,
  ImportedText,
  TailElements,
} from './imported-document.ts'
import { pictureBlock } from './picture-block.ts'
import type { ContentItem, Section } from './section.ts'
import { tableBlock } from './table-block.ts'

/** Nothing is required of it: what the source lacks is left out, and a 文种 that is not told is 通知. */
export const toOfficialDocument = (imported: ImportedDocument): OfficialDocument => {
  const { head, tail, closing } = imported
  const form = forms[imported.form]
  const documentType = imported.documentType ?? '通知'
  const root: Path = ['body', 'mainText']
  const blocks = toBlocks(imported, root, imported.pictures)
  const closingBlock: readonly Block[] =
    closing === undefined ? [] : [{ kind: 'paragraph', text: closing, path: [...root, blocks.length] }]
  const names = tail.attachmentNames
  const attachmentList = names.length > 0 ? names : imported.attachments.map(({ title }) => title)
  const colophon = colophonOf(tail)
  return {
    documentType,
    form,
    direction: head.signatories.length > 0 ? 'upward' : usualDirection(documentType),
    issuers: imported.issuers.map((fullName) => ({ fullName })),
    ...(form !== 'plain' && { masthead: mastheadOf(head) }),
    body: {
      title: titleOf(imported),
      ...(head.addressees !== undefined && { addressees: head.addressees }),
      mainText: [...blocks, ...closingBlock],
      attachmentList,
      ...(tail.attendance && { attendance: tail.attendance }),
      signOff: signOffOf(imported),
      ...(tail.note !== undefined && { note: tail.note }),
    },
    attachments: imported.attachments.map((attachment, index) => ({
      ...(attachmentList.length > 1 && { serial: serialOf(attachmentList, attachment.title, index) }),
      title: attachment.title,
      blocks: toBlocks(attachment, ['attachments', index, 'blocks'], imported.pictures),
    })),
    ...(colophon && { colophon }),
    style: defaultHouseStyle,
  }
}

const forms = { 文件: 'general', 信函: 'letter', 命令: 'order', 纪要: 'minutes', 普通: 'plain' } as const

/** An order's title is not printed: it is named by its mark and number. */
const titleOf = ({ head, form }: ImportedDocument): string =>
  head.titleRows.length === 0 && form === '命令'
    ? `${head.issuerMark ?? ''}${head.orderNumber ?? ''}`
    : head.titleRows.join('|')

const serialOf = (list: readonly string[], title: string, index: number): number => {
  const place = list.indexOf(title)
  return (place < 0 ? index : place) + 1
}

const mastheadOf = (head: HeadElements): Masthead => {
  const number = head.documentNumber === undefined ? undefined : parseDocumentNumber(head.documentNumber)
  return {
    ...(head.copyNumber !== undefined && { copyNumber: head.copyNumber }),
    ...(head.classification && { classification: head.classification }),
    ...(head.urgency && { urgency: head.urgency }),
    issuerMark: markOf(head),
    ...(number && { documentNumber: number }),
    ...(head.orderNumber !== undefined && { orderNumber: head.orderNumber }),
    signatories: head.signatories,
  }
}

const suffixes: Readonly<Record<FormName, RegExp>> = {
  文件: /文件$/u,
  信函: /(?!)/u,
  命令: /命令$|令$/u,
  纪要: /(?!)/u,
  普通: /(?!)/u,
}

const markOf = ({ issuerMark = '', markNames, form = '文件' }: HeadElements): IssuerMark => {
  const suffix = suffixes[form].exec(issuerMark)?.[0] ?? ''
  const name = issuerMark.slice(0, issuerMark.length - suffix.length)
  return { names: markNames ?? [name], suffix }
}

const signOffOf = ({ tail, issuers }: ImportedDocument): SignOff => {
  const { positions = [], signers, documentDate } = tail
  const stamped = positions.length > 0
  return {
    sealing: stamped ? 'signature-stamp' : 'none',
    issuers: stamped ? issuers : signers,
    ...(stamped && { signatures: positions.map((position) => ({ position })) }),
    ...(documentDate && { documentDate }),
  }
}

const colophonOf = ({ colophonAddressees, cc, printedBy, printDate }: TailElements): Colophon | undefined => {
  const colophon = {
    ...(colophonAddressees !== undefined && { addressees: colophonAddressees }),
    ...(cc !== undefined && { cc: `${cc}。` }),
    ...(printedBy !== undefined && { printedBy }),
    ...(printDate && { printDate }),
  }
  return Object.keys(colophon).length > 0 ? colophon : undefined
}

type Pictures = ImportedDocument['pictures']

const toBlocks = ({ preface, sections }: ImportedText, root: Path, pictures: Pictures): readonly Block[] => {
  const blocks: Block[] = []
  addItems([...preface, ...sections], { blocks, root, pictures })
  return blocks
}

interface Flow {
  readonly blocks: Block[]
  readonly root: Path
  readonly pictures: Pictures
}

const addItems = (items: readonly ContentItem[], flow: Flow, runIn?: RunInHeading): void => {
  let next = 1
  for (const [index, item] of items.entries()) {
    const path = [...flow.root, flow.blocks.length]
    const lead = index === 0 && runIn ? { runIn } : {}
    switch (item.kind) {
      case 'paragraph':
        flow.blocks.push({ kind: 'paragraph', ...lead, text: item.text, path })
        break
      case 'enumeration':
        flow.blocks.push({
          kind: 'paragraph',
          ...lead,
          text: printItems(item.items),
          items: item.items,
          path,
        })
        break
      case 'table':
        flow.blocks.push(tableBlock(item, path))
        break
      case 'picture': {
        const block = pictureBlock(item, flow.pictures, path)
        if (block) flow.blocks.push(block)
        break
      }
      case 'section':
        next = addSection(item, next, flow)
        break
    }
  }
}

const printItems = (items: readonly string[]): string =>
  items.map((item, index) => `${toChineseNumeral(index + 1) ?? index + 1}是${item}`).join('')

/** Gives the ordinal of the next section. */
const addSection = (section: Section, next: number, flow: Flow): number => {
  const { level, title, numbering, runIn, content } = section
  const ordinal = typeof numbering === 'number' ? numbering : next
  const number = numbering === 'none' ? '' : printNumber(level, ordinal)
  const heading = { level, number, text: title }
  if (!runIn) flow.blocks.push({ kind: 'heading', ...heading, path: [...flow.root, flow.blocks.length] })
  addItems(content, flow, runIn ? heading : undefined)
  return numbering === 'none' ? next : ordinal + 1
}

const printNumber = (level: HeadingLevel, ordinal: number): string => {
  const numeral = toChineseNumeral(ordinal) ?? String(ordinal)
  return { 1: `${numeral}、`, 2: `（${numeral}）`, 3: `${ordinal}.`, 4: `（${ordinal}）` }[level]
}
