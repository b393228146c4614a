/** 版头 and 标题 of the general form, of 纪要, and of the plain form, which begins with its title. */
import type { OfficialDocument } from '../../model/official-document.ts'
import type { DocxOptions, MarkSetting } from './docx-options.ts'
import { firstPageSpacing } from './first-page.ts'
import { composeMasthead } from './masthead.ts'
import type { RowBox } from './row-box.ts'
import { composeTitle, titleRows } from './title.ts'
import { mmToTwips } from './units.ts'

export interface ComposedHead {
  readonly children: readonly string[]
  /** White between it and the text, mm. */
  readonly bodyBefore: number
}

export const composeGeneralHead = (
  document: OfficialDocument,
  options: DocxOptions,
  mark: MarkSetting,
  row: RowBox,
): ComposedHead => {
  const rows = rowsOfTitle(document, options)
  const spacing = firstPageSpacing(document, options, mark, rows.length, row)
  const title = composeTitle('OfficialTitle', rows, { before: mmToTwips(spacing.title) })
  return { children: [...composeMasthead(document, mark, spacing), title], bodyBefore: spacing.body }
}

/** As the layout broke them, or where sense allows. */
export const rowsOfTitle = ({ body, issuers }: OfficialDocument, options: DocxOptions): readonly string[] =>
  options.titleRows ??
  titleRows(
    body.title,
    issuers.flatMap(({ fullName, shortName }) => [fullName, shortName ?? fullName]),
  )
