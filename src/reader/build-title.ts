/** 标题 (GB/T 9704—2012 7.3.1): as written, or made by the template from 事由; an order's, which is not printed, from its 令号. */
import type { DocumentForm } from '../model/document-type.ts'
import { buildIssuerMark, printedMark } from './build-issuer-mark.ts'
import { type Building, finishText } from './building.ts'
import type { Draft } from './draft.ts'
import { mistake } from './mistake.ts'

export const buildTitle = (building: Building, draft: Draft, form: DocumentForm): string => {
  const { main, template } = draft
  const { value, tree } = main
  if (value.标题 !== undefined) return tidyBreaks(finishText(building, value.标题, tree, ['标题']))
  const pattern = template?.value.标题
  if (pattern !== undefined && template && (value.事由 !== undefined || !pattern.includes('事由'))) {
    building.places.note(
      ['body', 'title'],
      value.事由 === undefined ? tree.keySpan([]) : tree.valueSpan(['事由']),
    )
    const issuers = draft.issuers.map(({ name, file }) => file?.value.全称 ?? name).join('　')
    const values = { ...Object(building.scope.values), 发文机关: issuers }
    return tidyBreaks(
      finishText({ ...building, scope: { ...building.scope, values } }, pattern, template.tree, ['标题']),
    )
  }
  if (form === 'order') return `${printedMark(buildIssuerMark(draft, form))}${value.令号 ?? ''}`
  // A template that could not be read may well have made the title.
  if (draft.templateFailed) return ''
  building.report(
    mistake('missing-key', '没有标题。', {
      hint: pattern === undefined ? '补上一行“标题: ……”' : '补上一行“标题: ……”，或者写“事由”由模板拟出标题',
      clause: 'GB/T 9704—2012 7.3.1',
      span: tree.keySpan([]),
    }),
  )
  return ''
}

/** White space beside a forced break is the writer's layout of the YAML line, not of the title. */
const tidyBreaks = (title: string): string => title.replace(/\s*\|\s*/gu, '|')
