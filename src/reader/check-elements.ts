/** Elements that must be there, may not hold variables, or will not be printed. */
import type { DocumentForm } from '../model/document-type.ts'
import type { Path } from '../model/path.ts'
import { sealingOf } from './build-sign-off.ts'
import type { Building } from './building.ts'
import type { Draft } from './draft.ts'
import { mistake } from './mistake.ts'
import type { OfficialDocumentKey } from './schema/official-document-schema.ts'
import { unprintedHint, unprintedKeys, unprintedMessage } from './unprinted.ts'

export const checkElements = (building: Building, draft: Draft, form: DocumentForm): void => {
  checkRequired(building, draft, form)
  noteUnprinted(building, draft, form)
  noteUnusedStamp(building, draft, form)
  warnBoundApart(building, draft)
  refuseVariables(building, draft)
  warnIssuerCode(building, draft)
}

/** 必备 of the template. 标题 and 正文 have their own ways of being there. */
const checkRequired = (building: Building, { main, template }: Draft, form: DocumentForm): void => {
  const exempt: readonly string[] = ['标题', '正文', ...unprintedKeys[form], ...unneededKeys(form)]
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

/** What is published plain need not address anyone. */
const unneededKeys = (form: DocumentForm): readonly string[] => (form === 'plain' ? ['主送机关'] : [])

const noteUnprinted = (building: Building, { main: { value, tree } }: Draft, form: DocumentForm): void => {
  for (const key of unprintedKeys[form]) {
    if (value[key] === undefined) continue
    building.report({
      ...mistake('not-printed', unprintedMessage(form, key), {
        hint: unprintedHint(form, key),
        span: tree.keySpan([key]),
      }),
      severity: 'info',
    })
  }
}

/** 签发人职务 and 签名章 belong together with 用印: 签名章. */
const noteUnusedStamp = (building: Building, draft: Draft, form: DocumentForm): void => {
  const { value, tree } = draft.main
  if (sealingOf(draft, form) === '签名章') return
  for (const key of ['签发人职务', '签名章'] as const) {
    if (value[key] === undefined) continue
    building.report({
      ...mistake('not-printed', `没有加盖签名章，“${key}”不会印出。`, {
        hint: '要加盖签名章，写“用印: 签名章”',
        span: tree.keySpan([key]),
      }),
      severity: 'info',
    })
  }
}

const warnBoundApart = (building: Building, { main: { value, tree }, attachments }: Draft): void => {
  if (!value.附件分订 || attachments.length > 0) return
  building.report({
    ...mistake('attachments-bound-apart', '写了“附件分订: 是”，但 附件/ 文件夹里没有附件。', {
      hint: '把附件写在 附件/ 文件夹里，或者删去“附件分订”',
      clause: 'GB/T 9704—2012 7.3.7',
      span: tree.keySpan(['附件分订']),
    }),
    severity: 'warning',
  })
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
