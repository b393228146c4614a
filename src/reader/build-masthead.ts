/** 版头 (GB/T 9704—2012 7.2) from 公文.yaml and 机关/. */
import type { Direction } from '../model/document-type.ts'
import type { Masthead } from '../model/official-document.ts'
import { joinLines } from '../text/white-space.ts'
import { buildIssuerMark, checkIssuerMark, type FormWithMark } from './build-issuer-mark.ts'
import type { Building } from './building.ts'
import type { Draft } from './draft.ts'
import { mistake } from './mistake.ts'

export const buildMasthead = (
  building: Building,
  draft: Draft,
  form: FormWithMark,
  direction: Direction,
): Masthead => {
  const { value, tree } = draft.main
  for (const [key, property] of mastheadKeys) {
    if (value[key] !== undefined) building.places.note(['masthead', property], tree.valueSpan([key]))
  }
  checkClassification(building, draft)
  checkIssuerMark(building, draft, form)
  if (form === 'order') checkOrderNumber(building, draft)
  return {
    ...(value.份号 !== undefined && { copyNumber: String(value.份号).padStart(6, '0') }),
    ...(value.密级 && {
      classification: { level: value.密级, ...(value.保密期限 !== undefined && { term: value.保密期限 }) },
    }),
    ...(value.紧急程度 && { urgency: value.紧急程度 }),
    issuerMark: buildIssuerMark(draft, form),
    ...(value.发文字号 && form !== 'order' && { documentNumber: value.发文字号 }),
    ...(value.令号 !== undefined && form === 'order' && { orderNumber: value.令号 }),
    signatories: form === 'general' ? signatories(building, draft, direction) : [],
  }
}

const mastheadKeys = [
  ['份号', 'copyNumber'],
  ['密级', 'classification'],
  ['紧急程度', 'urgency'],
  ['发文机关标志', 'issuerMark'],
  ['发文字号', 'documentNumber'],
  ['令号', 'orderNumber'],
  ['签发人', 'signatories'],
] as const

const checkClassification = (building: Building, { main: { value, tree } }: Draft): void => {
  if (value.密级 && value.份号 === undefined) {
    building.report(
      mistake('classified-copy-number', `写了密级“${value.密级}”，没有写份号。`, {
        reason: '涉密公文应当标注份号。',
        hint: '补上一行“份号: 1”',
        clause: '党政机关公文处理工作条例 第九条（一）',
        span: tree.keySpan(['密级']),
      }),
    )
  }
  if (!value.密级 && value.保密期限 !== undefined) {
    building.report(
      mistake('classification-term', '写了保密期限，没有写密级。', {
        hint: '补上一行“密级: 秘密”（或机密、绝密），或者删去保密期限',
        clause: 'GB/T 9704—2012 7.2.2',
        span: tree.keySpan(['保密期限']),
      }),
    )
  }
}

const checkOrderNumber = (building: Building, { main: { value, tree } }: Draft): void => {
  if (value.令号 !== undefined) return
  building.report(
    mistake('order-number', '命令格式没有写令号。', {
      hint: '补上一行“令号: 第12号”',
      clause: 'GB/T 9704—2012 10.2',
      span: tree.keySpan([]),
    }),
  )
}

/** 签发人 (7.2.6): every upward document has one for each body, and no other document has any. */
const signatories = (building: Building, draft: Draft, direction: Direction): readonly string[] => {
  const { value, tree } = draft.main
  const written = value.签发人 === undefined ? [] : [value.签发人].flat().map(joinLines)
  const clause = 'GB/T 9704—2012 7.2.6'
  if (direction === 'upward' && written.length === 0) {
    building.report(
      mistake('signatory', '上行文没有写签发人。', {
        reason: '报请上级机关的公文应当标注签发人姓名。',
        hint: '补上一行“签发人: 姓名”',
        clause,
        span: tree.keySpan([]),
      }),
    )
  }
  if (direction !== 'upward' && written.length > 0) {
    building.report({
      ...mistake('signatory', '这份公文不是上行文，不标注签发人；写的签发人不会印出。', {
        hint: '删去“签发人”；如果确是上行文，在模板里写“行文方向: 上行”',
        clause,
        span: tree.keySpan(['签发人']),
      }),
      severity: 'warning',
    })
    return []
  }
  if (direction === 'upward' && written.length > 0 && written.length < draft.issuers.length) {
    building.report(
      mistake('signatory', `联合行文有 ${draft.issuers.length} 个机关，只写了 ${written.length} 个签发人。`, {
        hint: '按发文机关的次序，每个机关写一个签发人',
        clause,
        span: tree.keySpan(['签发人']),
      }),
    )
  }
  return written
}
