/** Titles: rows broken where the layout, the writer or sense has them broken, in 2号 小标宋 (GB/T 9704—2012 7.3.1). */
import { body } from '../../standard/elements.ts'
import { breakTitle } from '../../text/break-title.ts'
import { columnsOf } from './columns-of.ts'
import { paragraphXml, type Spacing } from './paragraph-xml.ts'
import { lineBreakXml, runXml } from './run-xml.ts'
import { jointedXml } from './script-joints.ts'
import type { ParagraphStyleId } from './style-table.ts'

/** `names` stay whole: the issuing bodies. */
export const titleRows = (title: string, names: readonly string[] = []): readonly string[] =>
  breakTitle(title, { columns: body.titleColumns, width: columnsOf, names })

export const composeTitle = (style: ParagraphStyleId, rows: readonly string[], spacing: Spacing): string =>
  paragraphXml(
    { style, spacing },
    rows.map((text, index) => runXml((index === 0 ? '' : lineBreakXml) + jointedXml(text))).join(''),
  )
