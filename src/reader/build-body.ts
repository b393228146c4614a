/** 主体 (GB/T 9704—2012 7.3) and 附件: title, addressees, text, 附件说明, 出席人员, 附注. */
import type { DocumentForm } from '../model/document-type.ts'
import type { Attachment, Block, Body } from '../model/official-document.ts'
import { buildAttendance } from './build-attendance.ts'
import { buildBlocks } from './build-blocks.ts'
import { buildSignOff } from './build-sign-off.ts'
import { buildTitle } from './build-title.ts'
import { type Building, finishText } from './building.ts'
import type { Draft } from './draft.ts'
import { joinNames } from './join-names.ts'
import type { YamlFile } from './load-yaml.ts'
import { mistake } from './mistake.ts'

export const buildBody = (building: Building, draft: Draft, form: DocumentForm): Body => {
  const { value, tree } = draft.main
  const addressees = form === 'order' || value.主送位置 === '版记' ? undefined : value.主送机关
  const attendance = form === 'minutes' ? buildAttendance(building, draft) : undefined
  for (const [key, property] of bodyKeys) {
    if (value[key] !== undefined) building.places.note(['body', ...property], tree.valueSpan([key]))
  }
  return {
    title: buildTitle(building, draft, form),
    ...(addressees !== undefined && { addressees: joinNames(addressees) }),
    mainText: buildMainText(building, draft),
    attachmentList: buildAttachmentList(building, draft),
    ...(attendance && { attendance }),
    signOff: buildSignOff(building, draft, form),
    ...(value.附注 !== undefined && { note: finishText(building, value.附注, tree, ['附注']) }),
  }
}

const bodyKeys = [
  ['标题', ['title']],
  ['主送机关', ['addressees']],
  ['附件', ['attachmentList']],
  ['附注', ['note']],
] as const

/** The sections, and the closing: its own, else the template's when the text has none. */
const buildMainText = (building: Building, draft: Draft): readonly Block[] => {
  const blocks = buildBlocks(building, draft.sections, ['body', 'mainText'])
  const closing = findClosing(building, draft, blocks)
  if (!closing) return blocks
  const path = ['body', 'mainText', blocks.length] as const
  building.places.note(path, closing.file.tree.valueSpan(['结语']))
  const text = finishText(building, closing.text, closing.file.tree, ['结语'])
  return [...blocks, { kind: 'paragraph', text, path }]
}

const findClosing = (
  building: Building,
  { main, template, sections }: Draft,
  blocks: readonly Block[],
): { text: string; file: Pick<YamlFile<unknown>, 'tree'> } | undefined => {
  const written = main.value.结语
  const inSection = sections.some((section) => section.value.结语 !== undefined)
  if (written !== undefined && inSection) {
    building.report(
      mistake('closing-twice', '结语写了两处：公文.yaml 里一处，正文里一处。', {
        hint: '留一处，删去另一处',
        span: main.tree.keySpan(['结语']),
      }),
    )
  }
  if (written !== undefined) return written === '无' ? undefined : { text: written, file: main }
  if (inSection || template?.value.结语 === undefined || endsWithClosing(blocks)) return undefined
  return { text: template.value.结语, file: template }
}

/** A short last paragraph in one of the set phrases. */
const endsWithClosing = (blocks: readonly Block[]): boolean => {
  const last = blocks.at(-1)
  return (
    last?.kind === 'paragraph' &&
    last.text.length <= 30 &&
    /^(?:特此|专此|此复|此令|以上|妥否|当否|请|现予)/u.test(last.text)
  )
}

/** 附件说明 (7.3.4): as written, else the titles of the attachments. */
const buildAttachmentList = (building: Building, { main, attachments }: Draft): readonly string[] => {
  const { value, tree } = main
  const titles = attachments.map((file) => finishText(building, file.value.标题, file.tree, ['标题']))
  if (value.附件 === undefined) return titles
  const list = [value.附件].flat().map((name, index) => {
    return finishText(building, name, tree, typeof value.附件 === 'string' ? ['附件'] : ['附件', index])
  })
  attachments.forEach((file, index) => {
    if (list.includes(titles[index] ?? '')) return
    building.report(
      mistake('attachment-title', `附件标题“${titles[index]}”不在附件说明里。`, {
        reason: '附件标题应当与附件说明的表述一致。',
        hint: '改成一致；或者删去公文.yaml 的“附件”，由附件标题自动生成',
        clause: 'GB/T 9704—2012 7.3.7',
        span: file.tree.valueSpan(['标题']),
      }),
    )
  })
  return list
}

export const buildAttachments = (
  building: Building,
  draft: Draft,
  list: readonly string[],
): readonly Attachment[] =>
  draft.attachments.map((file, index): Attachment => {
    const title = finishText(building, file.value.标题, file.tree, ['标题'])
    const place = list.indexOf(title)
    const root = ['attachments', index] as const
    building.places.note(root, file.tree.valueSpan(['标题']))
    const section = { value: { 内容: file.value.内容 }, tree: file.tree, contentPath: ['内容'] }
    return {
      ...(list.length > 1 && { serial: (place < 0 ? index : place) + 1 }),
      title,
      blocks: buildBlocks(building, [section], [...root, 'blocks']),
    }
  })
