/** Elements that must be there, cannot be yet, or will not be printed. */
import type { DocumentForm } from '../model/document-type.ts'
import type { Path } from '../model/path.ts'
import type { Building } from './building.ts'
import type { Draft } from './draft.ts'
import { mistake } from './mistake.ts'
import type { OfficialDocumentKey } from './schema/official-document-schema.ts'

export const checkElements = (building: Building, draft: Draft, form: DocumentForm): void => {
  checkRequired(building, draft, form)
  refuseUnsupported(building, draft)
  refuseVariables(building, draft)
  warnIssuerCode(building, draft)
  warnSealImages(building, draft)
  if (form === 'plain') warnUnprinted(building, draft)
}

/** 必备 of the template. 标题 and 正文 have their own ways of being there. */
const checkRequired = (building: Building, { main, template }: Draft, form: DocumentForm): void => {
  const exempt: readonly string[] = ['标题', '正文', ...(form === 'plain' ? ['主送机关', ...unprinted] : [])]
  for (const key of template?.value.必备 ?? []) {
    if (exempt.includes(key) || main.value[key as OfficialDocumentKey] !== undefined) continue
    building.report(
      mistake('missing-key', `缺少“${key}”。`, {
        reason: `模板“${template?.value.名称 ?? template?.value.文种}”要求写这一项。`,
        hint: `补上一行“${key}: ……”`,
        span: main.tree.keySpan([]),
      }),
    )
  }
}

const unsupported = ['令号', '签发人职务', '出席', '请假', '列席'] as const

const refuseUnsupported = (building: Building, { main: { value, tree } }: Draft): void => {
  for (const key of unsupported) {
    if (value[key] === undefined) continue
    building.report(
      mistake('not-supported', `本版本尚不支持“${key}”。`, {
        hint: '暂时删去这一项',
        span: tree.keySpan([key]),
      }),
    )
  }
}

/** 普通, the text as published, has neither 版头 nor 版记 and need not address anyone. */
const unprinted = [
  ...['份号', '密级', '保密期限', '紧急程度', '发文机关标志', '发文字号', '签发人'],
  ...['抄送机关', '印发机关', '印发日期', '主送位置'],
] as readonly OfficialDocumentKey[]

const warnUnprinted = (building: Building, { main: { value, tree } }: Draft): void => {
  for (const key of unprinted) {
    if (value[key] === undefined) continue
    building.report({
      ...mistake('not-printed', `“普通”格式没有版头和版记，“${key}”不会印出。`, {
        hint: '要印版头和版记，写“格式: 文件”',
        span: tree.keySpan([key]),
      }),
      severity: 'info',
    })
  }
}

/** Elements whose texts are filled; everywhere else {{…}} would be printed as it stands. */
const filled: ReadonlySet<string> = new Set(['标题', '事由', '正文', '结语', '附件', '附注'])

const refuseVariables = (building: Building, { main: { tree } }: Draft): void => {
  const refuse = (value: unknown, path: Path): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value))
        refuse(inner, [...path, Array.isArray(value) ? Number(key) : key])
    }
    const start = typeof value === 'string' ? value.search(/\{\{|｛｛/u) : -1
    if (start < 0 || typeof value !== 'string') return
    building.report(
      mistake('variable-not-here', `“${path[0]}”里不能用变量。`, {
        reason: `变量只能用在${[...filled].map((key) => `“${key}”`).join('')}里。`,
        hint: '直接写出内容',
        span: tree.textSpan(path, start, value.length),
      }),
    )
  }
  for (const [key, value] of Object.entries(tree.value as object)) if (!filled.has(key)) refuse(value, [key])
}

/** 机关代字 registered for the lead body, by 文种 or one for all. */
const warnIssuerCode = (building: Building, { main: { value, tree }, issuers, template }: Draft): void => {
  const codes = issuers[0]?.file?.value.代字
  const type = value.文种 ?? template?.value.文种
  const expected = typeof codes === 'string' ? codes : type && codes?.[type]
  const written = value.发文字号?.issuerCode
  if (expected === undefined || written === undefined || written === expected) return
  building.report({
    ...mistake('issuer-code', `发文字号的机关代字是“${written}”，机关文件里登记的是“${expected}”。`, {
      hint: '核对后改成一致',
      clause: 'GB/T 9704—2012 7.2.5',
      span: tree.valueSpan(['发文字号']),
    }),
    severity: 'warning',
  })
}

const warnSealImages = (building: Building, { issuers }: Draft): void => {
  for (const { file } of issuers) {
    if (file?.value.印章 === undefined) continue
    building.report({
      ...mistake('not-supported', '本版本尚不能印出印章图片，落款处留出盖章的位置。', {
        hint: '这一项可以保留',
        span: file.tree.valueSpan(['印章']),
      }),
      severity: 'info',
    })
  }
}
