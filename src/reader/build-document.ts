/** Draft → OfficialDocument: defaults taken from 机关 and template, text finished, elements required and refused. */
import {
  type Direction,
  type DocumentForm,
  type DocumentType,
  usualDirection,
} from '../model/document-type.ts'
import { defaultHouseStyle, type HouseStyle } from '../model/house-style.ts'
import type { Issuer, OfficialDocument } from '../model/official-document.ts'
import { buildBlocks } from './build-blocks.ts'
import { buildAttachments, buildBody } from './build-body.ts'
import { buildColophon } from './build-colophon.ts'
import { buildMasthead } from './build-masthead.ts'
import type { Building } from './building.ts'
import { checkElements } from './check-elements.ts'
import type { Draft } from './draft.ts'
import { mistake } from './mistake.ts'
import { applyHouseStyle } from './schema/house-style-schema.ts'
import type { FormName } from './schema/official-document-schema.ts'

/** Undefined when the mistakes leave no document to speak of; they have been reported. */
export const buildDocument = (building: Building, draft: Draft): OfficialDocument | undefined => {
  if (!draft.isWhole) {
    buildBlocks(building, draft.sections, ['body', 'mainText'])
    buildAttachments(building, draft, [])
    return undefined
  }
  const documentType = findDocumentType(building, draft)
  if (!documentType) return undefined
  const form = findForm(draft, documentType)
  const direction = directions[draft.template?.value.行文方向 ?? ''] ?? usualDirection(documentType)
  const issuers = draft.issuers.map(buildIssuer)
  building.places.note([], draft.main.tree.keySpan([]))
  building.places.note(['issuers'], draft.main.tree.valueSpan(['发文机关']))
  checkElements(building, draft, form)
  const body = buildBody(building, draft, form)
  const colophon = form === 'plain' ? undefined : buildColophon(building, draft, form)
  return {
    documentType,
    form,
    direction,
    issuers,
    ...(form !== 'plain' && { masthead: buildMasthead(building, draft, form, direction) }),
    body,
    attachments: buildAttachments(building, draft, body.attachmentList),
    ...(draft.main.value.附件分订 && { attachmentsBoundApart: true }),
    ...(colophon && { colophon }),
    style: buildStyle(draft),
  }
}

const directions: Readonly<Record<string, Direction>> = { 上行: 'upward', 平行: 'lateral', 下行: 'downward' }

const findDocumentType = (building: Building, { main, template }: Draft): DocumentType | undefined => {
  const written = main.value.文种 ?? template?.value.文种
  if (written === undefined && main.value.模板 === undefined) {
    building.report(
      mistake('missing-key', '没有写文种，也没有写模板。', {
        hint: '补上一行“文种: 报告”（或通知、函等）',
        clause: '党政机关公文处理工作条例 第八条',
        span: main.tree.keySpan([]),
      }),
    )
  }
  return written
}

const forms: Readonly<Record<FormName, DocumentForm>> = {
  文件: 'general',
  信函: 'letter',
  命令: 'order',
  纪要: 'minutes',
  普通: 'plain',
}

/** The form of a document whose template says nothing of it. */
export const usualForm = (documentType: DocumentType): FormName => {
  if (documentType === '命令' || documentType === '纪要') return documentType
  return documentType === '函' ? '信函' : '文件'
}

const findForm = ({ main, template }: Draft, documentType: DocumentType): DocumentForm =>
  forms[main.value.格式 ?? template?.value.格式 ?? usualForm(documentType)]

const buildIssuer = ({ name, file }: Draft['issuers'][number]): Issuer => ({
  fullName: file?.value.全称 ?? name,
  ...(file?.value.简称 !== undefined && { shortName: file.value.简称 }),
})

/** The default, then the template's 版式, the lead body's, the document's own. */
const buildStyle = ({ main, template, issuers }: Draft): HouseStyle =>
  [template?.value.版式, issuers[0]?.file?.value.版式, main.value.版式].reduce(
    applyHouseStyle,
    defaultHouseStyle,
  )
