/** styles.xml: the name, 大纲级别, alignment and numbering of each style, through what it is based on. */
import type { HeadingLevel } from '../../model/official-document.ts'
import { childOf, elementsOf, type XmlElement } from '../../xml/read-xml.ts'
import type { DocxStyle } from './docx-block.ts'
import { settingOf } from './setting-of.ts'

export interface StyleSheet {
  /** The default paragraph style when no id is given. */
  find(id: string | undefined): FoundStyle | undefined
}

export interface FoundStyle extends DocxStyle {
  readonly centred: boolean
  readonly numberId?: string
  readonly numberLevel?: number
}

export const readStyles = (root: XmlElement | undefined): StyleSheet => {
  const styles = (root ? elementsOf(root) : []).filter(({ name }) => name === 'style')
  const byId = new Map(styles.map((style) => [style.attributes.styleId ?? '', style]))
  const chainOf = (id: string): readonly XmlElement[] => {
    const chain: XmlElement[] = []
    for (let next = byId.get(id); next && !chain.includes(next); ) {
      chain.push(next)
      next = byId.get(settingOf(next, 'basedOn') ?? '')
    }
    return chain
  }
  const fallback = styles.find(
    ({ attributes }) => attributes.type === 'paragraph' && attributes.default === '1',
  )
  return {
    find: (id) => {
      const known = id ?? fallback?.attributes.styleId
      return known === undefined ? undefined : describe(known, chainOf(known))
    },
  }
}

const describe = (id: string, chain: readonly XmlElement[]): FoundStyle => {
  const first = <T>(read: (properties: XmlElement | undefined) => T | undefined): T | undefined => {
    for (const style of chain) {
      const value = read(childOf(style, 'pPr'))
      if (value !== undefined) return value
    }
    return undefined
  }
  const outline = first((properties) => headingLevelOf(settingOf(properties, 'outlineLvl')))
  const numbering = first((properties) => childOf(properties, 'numPr'))
  const numberId = settingOf(numbering, 'numId')
  const level = settingOf(numbering, 'ilvl')
  return {
    id,
    name: settingOf(chain[0], 'name') ?? id,
    centred: first((properties) => settingOf(properties, 'jc')) === 'center',
    ...(outline && { outline }),
    ...(numberId !== undefined && { numberId }),
    ...(level !== undefined && { numberLevel: Number(level) }),
  }
}

/** w:outlineLvl counts from 0; levels below the fourth head nothing in a 公文. */
export const headingLevelOf = (value: string | undefined): HeadingLevel | undefined => {
  const level = Number(value ?? 9) + 1
  return level === 1 || level === 2 || level === 3 || level === 4 ? level : undefined
}
