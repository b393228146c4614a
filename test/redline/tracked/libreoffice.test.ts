/** What LibreOffice understands of a 修订稿: every 修订 accepted is the new text, every one rejected the old one. */
import { expect, test } from 'vitest'
import { elementsOf, readXml, type XmlElement } from '../../../src/xml/read-xml.ts'
import { plantEdits } from '../../diff/generated-edits.ts'
import { convertDocuments, whyNoLibreOffice } from '../../tools/libreoffice.ts'
import { annual, sample, trackBoth } from './track-both.ts'

const skipReason = whyNoLibreOffice()

const textOf = (fodt: Uint8Array): XmlElement => {
  const reading = readXml(fodt, 'fodt', 'local')
  const body = reading.kind === 'tree' ? find(reading.root, 'body') : undefined
  const text = body && find(body, 'text')
  if (!text) throw new Error('no text')
  return text
}

const find = (element: XmlElement, name: string): XmlElement | undefined =>
  elementsOf(element).find((child) => child.name === name)

/** Id of a change → its kind. */
const changesOf = (text: XmlElement): ReadonlyMap<string, string> =>
  new Map(
    elementsOf(find(text, 'tracked-changes') ?? text)
      .filter(({ name }) => name === 'changed-region')
      .map((region) => [region.attributes.id ?? '', elementsOf(region)[0]?.name ?? '']),
  )

/** Paragraphs with text; `without`: the kind of change whose text is left out, with the paragraph ends in it. */
const paragraphs = (text: XmlElement, without?: 'insertion' | 'deletion'): readonly string[] => {
  const changes = changesOf(text)
  const open = new Set<string>()
  const lines: string[] = []
  let line = ''
  const isLeftOut = (): boolean => [...open].some((id) => changes.get(id) === without)
  const visit = (element: XmlElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string') {
        if (!isLeftOut()) line += child
        continue
      }
      const id = child.attributes['change-id'] ?? ''
      if (child.name === 'change-start') open.add(id)
      else if (child.name === 'change-end') open.delete(id)
      else if (!['tracked-changes', 'frame', 'sequence-decls'].includes(child.name)) visit(child)
      if (!['p', 'h'].includes(child.name) || isLeftOut()) continue
      lines.push(line.replace(/\s|\u200b|\u200d|\u2060/gu, ''))
      line = ''
    }
  }
  visit(text)
  return lines.filter((each) => each !== '')
}

test.skipIf(skipReason !== undefined)(
  'LibreOffice reads both texts',
  async () => {
    const pairs = [
      [annual(2024), annual(2025)],
      [annual(2025), annual(2024)],
      [annual(2025), plantEdits(plantEdits(annual(2025), 31).document, 32).document],
      [annual(2024), plantEdits(annual(2024), 33).document],
      [sample('函'), sample('纪要')],
      [sample('联合请示'), sample('联合通知')],
    ] as const
    const tracked = await Promise.all(pairs.map(([old, current]) => trackBoth(old, current)))
    const files = tracked.flatMap(({ docx, sides }) => [docx, sides.old.docx, sides.new.docx])
    const texts = (await convertDocuments(files, 'fodt')).map(textOf)
    for (const [index] of pairs.entries()) {
      const [both, old, current] = texts.slice(index * 3)
      if (!both || !old || !current) throw new Error('not converted')
      expect(changesOf(both).size).toBeGreaterThan(5)
      expect(paragraphs(both, 'deletion')).toEqual(paragraphs(current))
      expect(paragraphs(both, 'insertion')).toEqual(paragraphs(old))
    }
  },
  120_000,
)
