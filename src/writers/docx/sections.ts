/** The document's sections: the text, 横排 tables on turned sides, and what stands apart behind a blank side. */
import type { OfficialDocument } from '../../model/official-document.ts'
import type { FlowChild } from './flow-child.ts'
import type { FlowPart } from './flow-draft.ts'
import {
  composeFooters,
  composeLetterFooters,
  composeLetterHeaders,
  emptyFooters,
  emptyHeaders,
  letterFooterDistance,
  letterHeaderDistance,
} from './footers.ts'
import { anchor } from './paragraph-xml.ts'
import type { RowBox } from './row-box.ts'
import type { Section } from './section.ts'
import { sectionProperties } from './section-properties.ts'
import { turnedSection } from './turned-section.ts'

export interface SectionSetting {
  readonly document: OfficialDocument
  readonly row: RowBox
  readonly parts: readonly FlowPart[]
  readonly colophon?: readonly FlowChild[]
  /** A blank side stands before it. */
  readonly isColophonApart?: boolean
  /** Edges of the text area on a letter's first side, mm. */
  readonly textArea?: { readonly top: number; readonly bottom: number }
}

export const composeSections = (setting: SectionSetting): readonly Section[] => {
  const { colophon = [], isColophonApart = false, row } = setting
  const isJoined = colophon.length > 0 && !isColophonApart
  const parts = isJoined ? withColophon(setting.parts, colophon) : setting.parts
  const sections = parts.map((part, index) => {
    if (part.landscape) return turnedSection(part)
    if (index === 0) return firstSection(part.children, setting)
    return { ...uprightSection(part.children, row), ...headersBehind(parts) }
  })
  if (colophon.length === 0 || !isColophonApart) return sections
  return [...sections, { ...unnumberedSection(colophon, row), ...headersBehind(parts) }]
}

/** A section takes over the headers of the one before, and turned sides have their number there. */
const headersBehind = (parts: readonly FlowPart[]): Pick<Section, 'headers'> =>
  parts.some(({ landscape }) => landscape) ? { headers: emptyHeaders() } : {}

/** Behind a turned side the 版记 has an upright one. */
const withColophon = (parts: readonly FlowPart[], colophon: readonly FlowChild[]): readonly FlowPart[] => {
  const last = parts.at(-1)
  return last === undefined || last.landscape
    ? [...parts, { landscape: false, headroom: 0, children: colophon }]
    : [...parts.slice(0, -1), { ...last, children: [...last.children, ...colophon] }]
}

const uprightSection = (children: readonly FlowChild[], row: RowBox): Section => ({
  properties: sectionProperties(row),
  footers: composeFooters(),
  children,
})

const firstSection = (
  children: readonly FlowChild[],
  { document, row, textArea }: SectionSetting,
): Section =>
  textArea === undefined
    ? uprightSection(children, row)
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
const unnumberedSection = (colophon: readonly FlowChild[], row: RowBox): Section => ({
  properties: sectionProperties(row),
  footers: emptyFooters(),
  children: [anchor(), ...colophon],
})
