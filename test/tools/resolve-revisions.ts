/** What Word leaves of a DOCX with 修订 when all of them are accepted or rejected, worked out on the XML. */
import { unzipSync } from 'fflate'
import { childOf, elementsOf, readXml, type XmlElement, type XmlNode } from '../../src/xml/read-xml.ts'
import { writeXml } from '../../src/xml/write-xml.ts'

export type Decision = 'accept' | 'reject'

export const bodyOf = (docx: Uint8Array): XmlElement => {
  const bytes = unzipSync(docx)['word/document.xml']
  const reading = bytes && readXml(bytes, 'word/document.xml', 'qualified')
  const body = reading?.kind === 'tree' ? childOf(reading.root, 'w:body') : undefined
  if (!body) throw new Error('no text')
  return body
}

const gone = { accept: ['w:del', 'w:moveFrom'], reject: ['w:ins', 'w:moveTo'] } as const
const stays = { accept: ['w:ins', 'w:moveTo'], reject: ['w:del', 'w:moveFrom'] } as const

/** Paragraphs and tables as they are then. */
export const resolveRevisions = (parent: XmlElement, decision: Decision): readonly XmlElement[] => {
  const blocks: XmlElement[] = []
  let carried: readonly XmlElement[] = []
  for (const block of elementsOf(parent)) {
    if (block.name === 'w:tbl') {
      if (carried.length > 0) throw new Error('a paragraph without end runs into a table')
      const table = resolveTable(block, decision)
      if (table) blocks.push(table)
    } else if (block.name === 'w:p') {
      const content = [...carried, ...resolveRuns(block, decision)]
      const mark = childOf(childOf(block, 'w:pPr'), 'w:rPr')
      const isGone = mark !== undefined && elementsOf(mark).some(({ name }) => isIn(name, gone[decision]))
      carried = isGone ? content : []
      const { attributes, name } = block
      if (!isGone)
        blocks.push({ name, attributes, children: [...resolveProperties(block, decision), ...content] })
    } else if (!/^w:move(?:From|To)Range(?:Start|End)$/.test(block.name)) blocks.push(block)
  }
  if (carried.length > 0) throw new Error('the last paragraph has no end')
  return blocks
}

const isIn = (name: string, names: readonly string[]): boolean => names.includes(name)

const resolveTable = (table: XmlElement, decision: Decision): XmlElement | undefined => {
  const children = elementsOf(table).flatMap((child): readonly XmlElement[] => {
    if (child.name !== 'w:tr') return [child]
    const properties = childOf(child, 'w:trPr')
    if (properties && elementsOf(properties).some(({ name }) => isIn(name, gone[decision]))) return []
    return [resolveRow(child, decision)]
  })
  return children.some(({ name }) => name === 'w:tr') ? { ...table, children } : undefined
}

const resolveRow = (row: XmlElement, decision: Decision): XmlElement => ({
  ...row,
  children: elementsOf(row).flatMap((child): readonly XmlElement[] => {
    if (child.name === 'w:tc') return [{ ...child, children: resolveRevisions(child, decision) }]
    if (child.name !== 'w:trPr') return [child]
    const children = elementsOf(child).filter(({ name }) => !['w:ins', 'w:del'].includes(name))
    return children.length === 0 ? [] : [{ ...child, children }]
  }),
})

const resolveProperties = (paragraph: XmlElement, decision: Decision): readonly XmlElement[] => {
  const own = childOf(paragraph, 'w:pPr')
  const former = decision === 'reject' ? childOf(childOf(own, 'w:pPrChange'), 'w:pPr') : undefined
  const properties = former ?? own
  const children = (properties ? elementsOf(properties) : []).filter(
    ({ name }) => name !== 'w:rPr' && name !== 'w:pPrChange',
  )
  return children.length === 0 ? [] : [{ name: 'w:pPr', attributes: {}, children }]
}

const resolveRuns = (parent: XmlElement, decision: Decision): readonly XmlElement[] =>
  elementsOf(parent).flatMap((child): readonly XmlElement[] => {
    if (isIn(child.name, stays[decision])) return resolveRuns(child, decision)
    return child.name === 'w:r' ? [resolveRun(child, decision)] : []
  })

const resolveRun = (run: XmlElement, decision: Decision): XmlElement => ({
  ...run,
  children: elementsOf(run).flatMap((child): readonly XmlElement[] => {
    if (child.name === 'w:delText') return [{ ...child, name: 'w:t' }]
    if (child.name !== 'w:rPr') return [child]
    const change = childOf(child, 'w:rPrChange')
    const former = decision === 'reject' && change ? childOf(change, 'w:rPr') : undefined
    const children = elementsOf(former ?? child).filter(({ name }) => name !== 'w:rPrChange')
    return children.length === 0 ? [] : [{ ...child, children }]
  }),
})

/** One line for each paragraph: style, settings and runs; neighbouring runs that look the same count as one. */
export const exactLines = (blocks: readonly XmlElement[]): readonly string[] =>
  blocks.flatMap((block): readonly string[] => {
    if (block.name !== 'w:p')
      return [
        `<${block.name}>`,
        ...elementsOf(block).flatMap((child) =>
          ['w:tr', 'w:tc', 'w:p', 'w:tbl'].includes(child.name) ? exactLines([child]) : [writeXml(child)],
        ),
      ]
    const properties = childOf(block, 'w:pPr')
    const section = childOf(properties, 'w:sectPr')
    const text = runsText(block)
    if (properties && section && text !== '') {
      // The text's paragraph may end its section, or a paragraph of its own may.
      const kept = { ...properties, children: elementsOf(properties).filter((child) => child !== section) }
      return [writeXml(kept) + text, `<w:pPr><w:pStyle w:val="Anchor"/>${writeXml(section)}</w:pPr>`]
    }
    return [`${properties ? writeXml(properties) : ''}${text}`]
  })

const runsText = (paragraph: XmlElement): string => {
  let text = ''
  let before = ''
  for (const run of elementsOf(paragraph).filter(({ name }) => name === 'w:r')) {
    const properties = childOf(run, 'w:rPr')
    const key = properties ? writeXml(properties) : ''
    text += key === before ? '' : key
    before = key
    for (const child of elementsOf(run)) {
      if (child.name === 'w:t') text += stringOf(child)
      else if (child.name !== 'w:rPr') text += writeXml(child)
    }
  }
  return text
}

const stringOf = ({ children }: XmlElement): string =>
  children.filter((child) => typeof child === 'string').join('')

/** One line for each paragraph that has text or a picture: its style and what it says; cells in their order. */
export const plainLines = (blocks: readonly XmlElement[]): readonly string[] =>
  blocks.flatMap((block): readonly string[] => {
    if (block.name !== 'w:p') {
      const inside = plainLines(elementsOf(block))
      return block.name === 'w:tr' ? ['row', ...inside] : inside
    }
    const style = childOf(childOf(block, 'w:pPr'), 'w:pStyle')?.attributes['w:val'] ?? ''
    const text = elementsOf(block)
      .filter(({ name }) => name === 'w:r')
      .flatMap((run) => elementsOf(run))
      .map(textOfRunChild)
      .join('')
    return text === '' ? [] : [`${style.replace(/^TableText.*/, 'TableText')} ${text}`]
  })

const textOfRunChild = (child: XmlElement): string => {
  if (child.name === 'w:t') return stringOf(child)
  if (child.name === 'w:tab') return '\t'
  if (child.name === 'w:br') return '\n'
  return child.name === 'w:drawing' ? '[picture]' : ''
}

/** As the writer's own DOCX is without what is for LibreOffice alone. */
export const withoutAlternatives = (element: XmlElement): XmlElement => ({
  ...element,
  children: element.children.flatMap((child): readonly XmlNode[] => {
    if (typeof child === 'string') return [child]
    if (child.name !== 'mc:AlternateContent') {
      const plain = withoutAlternatives(child)
      return plain.name === 'w:rPr' && plain.children.length === 0 ? [] : [plain]
    }
    return elementsOf(childOf(child, 'mc:Choice') ?? child)
  }),
})
