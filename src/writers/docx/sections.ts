/** The document's sections: the text, sides turned for 横排 tables, and what stands apart behind a blank side. */
import type { ISectionOptions, Paragraph, Table } from 'docx'
import type { OfficialDocument } from '../../model/official-document.ts'
import { anchor } from './colophon.ts'
import { composeFooters, composeLetterFooters, emptyFooters, letterFooterDistance } from './footers.ts'
import type { FlowItem } from './paragraph-draft.ts'
import type { RowBox } from './row-box.ts'
import { landscapeProperties, sectionProperties } from './section-properties.ts'

interface SectionSetting {
  readonly document: OfficialDocument
  readonly row: RowBox
  /** Lower edge of the text area on a letter's first side, mm. */
  readonly areaBottom?: number
}

export const composeSections = (flow: readonly FlowItem[], setting: SectionSetting): ISectionOptions[] =>
  divideByTurn(flow).map(({ children, landscape }, index) =>
    landscape
      ? { properties: landscapeProperties(setting.row), footers: composeFooters(), children }
      : { ...uprightSection(setting, index === 0), children },
  )

/** 7.5: a blank side before the 版记 leaves both of them without a number. */
export const unnumberedSection = (
  colophon: readonly (Paragraph | Table)[],
  row: RowBox,
): ISectionOptions => ({
  properties: sectionProperties(row),
  footers: emptyFooters(),
  children: [anchor(), ...colophon],
})

const uprightSection = (
  { areaBottom, document, row }: SectionSetting,
  isFirst: boolean,
): Omit<ISectionOptions, 'children'> =>
  areaBottom === undefined || !isFirst
    ? { properties: sectionProperties(row), footers: composeFooters() }
    : {
        properties: {
          ...sectionProperties(row, { bottom: areaBottom, footer: letterFooterDistance }),
          titlePage: true,
        },
        footers: composeLetterFooters(document.style, row),
      }

interface Stretch {
  readonly landscape: boolean
  readonly children: (Paragraph | Table)[]
}

const divideByTurn = (flow: readonly FlowItem[]): readonly Stretch[] => {
  const stretches: Stretch[] = []
  for (const { child, landscape = false } of flow) {
    const last = stretches.at(-1)
    if (last?.landscape === landscape) last.children.push(child)
    else stretches.push({ landscape, children: [child] })
  }
  return stretches
}
