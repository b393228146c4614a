/** The structure tree of a PDF of ours as an outline: one tag a row, with what it shows. */
import { isLink, nameOf, type PdfFile, type PdfLink, type PdfValue, textOf } from '../../tools/pdf-objects.ts'
import { markedTexts } from './pdf-content.ts'

export interface TagOfPdf {
  readonly type: string
  readonly alt?: string
  readonly attributes: string
  readonly children: readonly (TagOfPdf | MarkedOfPdf)[]
}

export interface MarkedOfPdf {
  readonly page: number
  readonly id: number
  readonly text: string
}

export const readTags = (file: PdfFile): TagOfPdf => {
  const texts = file.pages.map((_, index) => markedTexts(file, index))
  const numbers = new Map(
    file
      .list(file.get(file.catalog, 'Pages', 'Kids'))
      .map((link, index) => [(link as PdfLink).object, index]),
  )
  const pageOf = (link: PdfValue | undefined): number =>
    isLink(link) ? (numbers.get(link.object) ?? -1) : -1
  const marked = (page: number, id: number): MarkedOfPdf => ({ page, id, text: texts[page]?.get(id) ?? '？' })
  const read = (link: PdfValue | undefined): TagOfPdf => {
    const own = file.dictionary(link)
    const entry = (key: string): PdfValue | undefined => own?.entries.get(key)
    const kids = entry('K')
    const all = kids === undefined ? [] : Array.isArray(kids) ? (kids as readonly PdfValue[]) : [kids]
    const alt = textOf(entry('Alt'))
    return {
      type: nameOf(entry('S')) ?? '？',
      ...(alt === undefined ? {} : { alt }),
      attributes: describe(file, entry('A')),
      children: all.map((kid) => {
        if (typeof kid === 'number') return marked(pageOf(entry('Pg')), kid)
        const reference = file.dictionary(kid)
        return nameOf(reference?.entries.get('Type')) === 'MCR'
          ? marked(pageOf(reference?.entries.get('Pg')), Number(reference?.entries.get('MCID')))
          : read(kid)
      }),
    }
  }
  return read(file.dictionary(file.get(file.catalog, 'StructTreeRoot'))?.entries.get('K'))
}

const describe = (file: PdfFile, value: PdfValue | undefined): string =>
  [...(file.dictionary(value)?.entries ?? [])]
    .filter(([key]) => key !== 'O')
    .map(
      ([key, each]) =>
        `${key}=${Array.isArray(each) ? each.map(Number).map(Math.round).join(',') : (nameOf(each) ?? String(each))}`,
    )
    .join(' ')

/** Texts that go on over a page are joined by ｜. */
export const outlineOfTags = (tag: TagOfPdf, depth = 0): string => {
  const texts = tag.children.flatMap((child) => ('id' in child ? [child.text] : []))
  const tags = tag.children.flatMap((child) => ('type' in child ? [child] : []))
  const alt = tag.alt === undefined ? '' : `［${tag.alt}］`
  const row = [`${'  '.repeat(depth)}${tag.type}`, tag.attributes, alt, texts.join('｜')].filter(
    (part) => part !== '',
  )
  return `${row.join(' ')}\n${tags.map((child) => outlineOfTags(child, depth + 1)).join('')}`
}
