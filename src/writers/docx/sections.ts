/** The document's sections: the text, and what stands apart behind a blank side. */
import type { ISectionOptions } from 'docx'
import type { OfficialDocument } from '../../model/official-document.ts'
import { anchor } from './colophon.ts'
import {
  composeFooters,
  composeLetterFooters,
  composeLetterHeaders,
  emptyFooters,
  letterFooterDistance,
  letterHeaderDistance,
} from './footers.ts'
import type { FlowChild } from './paragraph-draft.ts'
import type { RowBox } from './row-box.ts'
import { sectionProperties } from './section-properties.ts'

interface SectionSetting {
  readonly document: OfficialDocument
  readonly row: RowBox
  /** Edges of the text area on a letter's first side, mm. */
  readonly textArea?: { readonly top: number; readonly bottom: number }
}

export const mainSection = (
  children: readonly FlowChild[],
  { document, row, textArea }: SectionSetting,
): ISectionOptions =>
  textArea === undefined
    ? { properties: sectionProperties(row), footers: composeFooters(), children }
    : {
        properties: {
          ...sectionProperties(row, {
            ...textArea,
            header: letterHeaderDistance,
            footer: letterFooterDistance,
          }),
          titlePage: true,
        },
        headers: composeLetterHeaders(row),
        footers: composeLetterFooters(document.style, row),
        children,
      }

/** 7.5: a blank side before the 版记 leaves both of them without a number. */
export const unnumberedSection = (colophon: readonly FlowChild[], row: RowBox): ISectionOptions => ({
  properties: sectionProperties(row),
  footers: emptyFooters(),
  children: [anchor(), ...colophon],
})
