/** Opens a DOCX: its parts found through their relations, its flow read. */
import { childOf, elementsOf, readXml, type XmlElement } from '../../xml/read-xml.ts'
import type { DocxBlock } from './docx-block.ts'
import type { FlowReading, Met } from './flow-reading.ts'
import { readNumbering } from './numbering.ts'
import { readFlow } from './read-flow.ts'
import { readZip, type ZipArchive } from './read-zip.ts'
import { readStyles } from './styles.ts'
import type { TrackedChanges } from './tracked-changes.ts'

export interface OpenedDocx {
  readonly kind: 'docx'
  readonly blocks: readonly DocxBlock[]
  /** Blocks of the headers, in the order of their parts. */
  readonly headers: readonly DocxBlock[]
  readonly met: Readonly<Met>
  readonly comments: number
  /** A part's bytes, such as a picture's. */
  readPart(part: string): Uint8Array | undefined
}

export interface DocxRefusal {
  readonly kind: 'refused'
  readonly message: string
}

export const openDocx = (bytes: Uint8Array, tracked: TrackedChanges): OpenedDocx | DocxRefusal => {
  const zip = readZip(bytes)
  if (zip.kind === 'refused') return zip
  const problems: string[] = []
  const read = (part: string): XmlElement | undefined => {
    const reading = readPartXml(zip, part)
    if (typeof reading === 'string') problems.push(reading)
    return typeof reading === 'string' ? undefined : reading
  }
  const main = mainPart(read)
  const document = read(main)
  if (!document)
    return refuse(problems[0] ?? '这个压缩包里没有 Word 文档（缺少 word/document.xml），不是 .docx 文件。')
  const relations = readRelations(read, main)
  const partOf = (type: string): XmlElement | undefined => {
    const target = relations.find((relation) => relation.type === type)?.target
    return target === undefined ? undefined : read(target)
  }
  const met: Met = { paragraphs: 0, footnotes: 0, hidden: 0, symbols: 0, contents: 0 }
  const reading: FlowReading = {
    styles: readStyles(partOf('styles')),
    numbering: readNumbering(partOf('numbering')),
    tracked,
    relations: byId(relations),
    met,
  }
  const headers = relations
    .filter(({ type }) => type === 'header')
    .flatMap(({ target }) => readHeader(read, target, reading))
  const comments = partOf('comments')
  const body = childOf(document, 'body')
  if (problems[0] !== undefined) return refuse(problems[0])
  met.paragraphs = 0
  return {
    kind: 'docx',
    blocks: body ? readFlow(body, reading) : [],
    headers,
    met,
    comments: comments ? elementsOf(comments).length : 0,
    readPart: (part) => {
      const content = zip.read(part)
      return content instanceof Uint8Array ? content : undefined
    },
  }
}

const refuse = (message: string): DocxRefusal => ({ kind: 'refused', message })

type Read = (part: string) => XmlElement | undefined

/** The tree, why it is refused, or undefined when there is no such part. */
const readPartXml = (zip: ZipArchive, part: string): XmlElement | string | undefined => {
  const bytes = zip.read(part)
  if (bytes === undefined) return undefined
  if (!(bytes instanceof Uint8Array)) return bytes.message
  const reading = readXml(bytes, part, 'local')
  return reading.kind === 'tree' ? reading.root : reading.message
}

interface Relation {
  readonly id: string
  /** The last word of its type. */
  readonly type: string
  /** Path in the package. */
  readonly target: string
}

const mainPart = (read: Read): string =>
  readRelations(read, '').find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml'

/** Relations to parts of the package; what they link to outside is never followed. */
const readRelations = (read: Read, part: string): readonly Relation[] => {
  const slash = part.lastIndexOf('/') + 1
  const folder = part.slice(0, slash)
  const root = read(`${folder}_rels/${part.slice(slash)}.rels`)
  return (root ? elementsOf(root) : [])
    .filter(({ attributes }) => attributes.TargetMode !== 'External')
    .map(({ attributes: { Id = '', Type = '', Target = '' } }) => ({
      id: Id,
      type: Type.slice(Type.lastIndexOf('/') + 1),
      target: Target.startsWith('/') ? Target.slice(1) : plainPath(folder + Target),
    }))
}

const plainPath = (path: string): string => {
  const steps: string[] = []
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

const byId = (relations: readonly Relation[]): ReadonlyMap<string, string> =>
  new Map(relations.map(({ id, target }) => [id, target]))

const readHeader = (read: Read, part: string, reading: FlowReading): readonly DocxBlock[] => {
  const root = read(part)
  return root ? readFlow(root, { ...reading, relations: byId(readRelations(read, part)) }) : []
}
