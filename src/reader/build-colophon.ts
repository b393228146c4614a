/** 版记 (GB/T 9704—2012 7.4): there is one when any of its elements is written; a letter's names no 印发机关 and no date (10.1). */
import type { DocumentForm } from '../model/document-type.ts'
import type { Colophon } from '../model/official-document.ts'
import type { Building } from './building.ts'
import type { Draft } from './draft.ts'
import { joinNames } from './join-names.ts'
import { mistake } from './mistake.ts'

export const buildColophon = (building: Building, draft: Draft, form: DocumentForm): Colophon | undefined => {
  const { value, tree } = draft.main
  const { 抄送机关 } = value
  const [印发机关, 印发日期] = form === 'letter' ? [] : [value.印发机关, value.印发日期]
  const addressees = value.主送位置 === '版记' && form !== 'order' ? value.主送机关 : undefined
  checkAddressees(building, draft)
  if (抄送机关 === undefined && addressees === undefined && 印发机关 === undefined && !印发日期)
    return undefined
  const usualPrinter = form === 'letter' ? undefined : draft.issuers[0]?.file?.value.印发机关
  const printedBy = 印发机关 ?? usualPrinter
  for (const [key, property] of colophonKeys) {
    if (value[key] !== undefined) building.places.note(['colophon', property], tree.valueSpan([key]))
  }
  return {
    ...(addressees !== undefined && { addressees: joinNames(addressees) }),
    ...(抄送机关 !== undefined && { cc: `${joinNames(抄送机关)}。` }),
    ...(printedBy !== undefined && { printedBy }),
    ...(印发日期 && { printDate: 印发日期 }),
  }
}

const colophonKeys = [
  ['抄送机关', 'cc'],
  ['印发机关', 'printedBy'],
  ['印发日期', 'printDate'],
] as const

const checkAddressees = (building: Building, { main: { value, tree } }: Draft): void => {
  if (value.主送位置 !== '版记' || value.主送机关 !== undefined) return
  building.report(
    mistake('missing-key', '写了“主送位置: 版记”，没有写主送机关。', {
      hint: '补上“主送机关”，或者删去“主送位置”',
      clause: 'GB/T 9704—2012 7.4.2',
      span: tree.keySpan(['主送位置']),
    }),
  )
}
