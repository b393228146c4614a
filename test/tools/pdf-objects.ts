/** The objects of a PDF of ours, parsed from its bytes without any other program: plain syntax, no object streams. */
import { inflateSync } from 'node:zlib'

export type PdfValue = null | boolean | number | PdfName | PdfText | PdfLink | PdfList | PdfDictionary
export interface PdfName {
  readonly name: string
}
export interface PdfText {
  /** A string's bytes, one character each. */
  readonly bytes: string
}
export interface PdfLink {
  readonly object: number
}
export type PdfList = readonly PdfValue[]
export interface PdfDictionary {
  readonly entries: ReadonlyMap<string, PdfValue>
}

export interface PdfObject {
  readonly value: PdfValue
  /** As it stands in the file. */
  readonly stream?: Buffer
}

export interface PdfFile {
  readonly bytes: Buffer
  readonly objects: ReadonlyMap<number, PdfObject>
  readonly trailer: PdfDictionary
  readonly catalog: PdfDictionary
  /** Pages in order. */
  readonly pages: readonly PdfDictionary[]
  /** Follows links: from a dictionary by keys, from a list by index. Undefined where there is nothing. */
  get(from: PdfValue | undefined, ...keys: readonly (string | number)[]): PdfValue | undefined
  dictionary(value: PdfValue | undefined): PdfDictionary | undefined
  list(value: PdfValue | undefined): PdfList
  /** Decoded. */
  stream(link: PdfValue | undefined): Buffer
}

export const readPdfObjects = (pdf: Uint8Array): PdfFile => {
  const bytes = Buffer.from(pdf)
  const text = bytes.toString('latin1')
  const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1])
  const objects = new Map<number, PdfObject>()
  const rows = [...text.slice(table).matchAll(/(\d{10}) 00000 n /g)]
  rows.forEach(
    (row, index) => void objects.set(index + 1, readObject(bytes, text, Number(row[1]), index + 1)),
  )
  const trailer = asDictionary(parseValue(text, text.indexOf('trailer', table) + 8).value)
  const resolve = (value: PdfValue | undefined): PdfValue | undefined =>
    isLink(value) ? objects.get(value.object)?.value : value
  const get: PdfFile['get'] = (from, ...keys) =>
    keys.reduce<PdfValue | undefined>((at, key) => resolve(step(at, key)), resolve(from))
  const dictionary: PdfFile['dictionary'] = (value) => {
    const found = resolve(value)
    return isDictionary(found) ? found : undefined
  }
  const list: PdfFile['list'] = (value) => {
    const found = resolve(value)
    return isList(found) ? found : []
  }
  const catalog = asDictionary(get(trailer, 'Root'))
  return {
    bytes,
    objects,
    trailer,
    catalog,
    pages: list(get(catalog, 'Pages', 'Kids')).map((page) => asDictionary(resolve(page))),
    get,
    dictionary,
    list,
    stream: (link) => {
      const found = isLink(link) ? objects.get(link.object) : undefined
      if (found?.stream === undefined) throw new Error('no stream there')
      return nameOf(step(found.value, 'Filter')) === 'FlateDecode' ? inflateSync(found.stream) : found.stream
    },
  }
}

export const nameOf = (value: PdfValue | undefined): string | undefined =>
  typeof value === 'object' && value !== null && 'name' in value ? value.name : undefined

/** UTF-16 with a byte order mark, else Latin. */
export const textOf = (value: PdfValue | undefined): string | undefined => {
  if (typeof value !== 'object' || value === null || !('bytes' in value)) return undefined
  return value.bytes.startsWith('\u00fe\u00ff')
    ? Buffer.from(value.bytes.slice(2), 'latin1').swap16().toString('utf16le')
    : value.bytes
}

export const isLink = (value: PdfValue | undefined): value is PdfLink =>
  typeof value === 'object' && value !== null && 'object' in value

export const isList = (value: PdfValue | undefined): value is PdfList => Array.isArray(value)

export const isDictionary = (value: PdfValue | undefined): value is PdfDictionary =>
  typeof value === 'object' && value !== null && 'entries' in value && !Array.isArray(value)

const asDictionary = (value: PdfValue | undefined): PdfDictionary => {
  if (!isDictionary(value)) throw new Error(`not a dictionary: ${JSON.stringify(value)}`)
  return value
}

const step = (from: PdfValue | undefined, key: string | number): PdfValue | undefined => {
  if (isDictionary(from)) return from.entries.get(String(key))
  return isList(from) ? from[Number(key)] : undefined
}

const readObject = (bytes: Buffer, text: string, at: number, id: number): PdfObject => {
  const head = `${id} 0 obj\n`
  if (!text.startsWith(head, at)) throw new Error(`the table of objects is wrong about ${id}`)
  const { value, end } = parseValue(text, at + head.length)
  if (text.startsWith('\nstream\n', end)) {
    const length = step(value, 'Length')
    const from = end + '\nstream\n'.length
    const to = from + Number(length)
    if (!text.startsWith('\nendstream\nendobj\n', to))
      throw new Error(`stream ${id} is not as long as it says`)
    return { value, stream: bytes.subarray(from, to) }
  }
  if (!text.startsWith('\nendobj\n', end)) throw new Error(`object ${id} does not end`)
  return { value }
}

interface Parsed {
  readonly value: PdfValue
  readonly end: number
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** One value at a place, white space before it. */
export const parseValue = (text: string, start: number): Parsed => {
  const at = skipSpace(text, start)
  if (text.startsWith('<<', at)) return parseDictionary(text, at + 2)
  if (text[at] === '[') return parseList(text, at + 1)
  if (text[at] === '(') return parseString(text, at + 1)
  const [token = ''] = match(/<[\dA-Fa-f\s]*>|\/[^\s/<>[\]()]*|\d+ 0 R|[-+.\d]+|true|false|null/y, text, at)
  const end = at + token.length
  if (token.startsWith('<')) return { value: { bytes: fromHex(token.slice(1, -1)) }, end }
  if (token.startsWith('/')) return { value: { name: unescapeName(token.slice(1)) }, end }
  if (token.endsWith(' 0 R')) return { value: { object: Number.parseInt(token, 10) }, end }
  if (token === 'true' || token === 'false') return { value: token === 'true', end }
  if (token === 'null') return { value: null, end }
  if (token === '' || Number.isNaN(Number(token))) throw new Error(`not a value: ${text.slice(at, at + 40)}`)
  return { value: Number(token), end }
}

const match = (pattern: RegExp, text: string, at: number): readonly string[] => {
  pattern.lastIndex = at
  return pattern.exec(text) ?? []
}

const skipSpace = (text: string, at: number): number => at + (match(/\s*/y, text, at)[0] ?? '').length

const parseDictionary = (text: string, start: number): Parsed => {
  const entries = new Map<string, PdfValue>()
  let at = skipSpace(text, start)
  while (!text.startsWith('>>', at)) {
    const key = parseValue(text, at)
    const { value, end } = parseValue(text, key.end)
    entries.set(nameOf(key.value) ?? '', value)
    at = skipSpace(text, end)
  }
  return { value: { entries }, end: at + 2 }
}

const parseList = (text: string, start: number): Parsed => {
  const values: PdfValue[] = []
  let at = skipSpace(text, start)
  while (text[at] !== ']') {
    const { value, end } = parseValue(text, at)
    values.push(value)
    at = skipSpace(text, end)
  }
  return { value: values, end: at + 1 }
}

/** Parentheses inside are escaped: pdfkit does so. */
const parseString = (text: string, start: number): Parsed => {
  const [raw = ''] = match(/(?:\\[\s\S]|[^\\()])*/y, text, start)
  const bytes = raw.replace(/\\([\s\S])/g, (_, character: string) => escapes[character] ?? character)
  return { value: { bytes }, end: start + raw.length + 1 }
}

const fromHex = (hex: string): string => Buffer.from(hex.replace(/\s/g, ''), 'hex').toString('latin1')

const unescapeName = (name: string): string =>
  name.replace(/#([\dA-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
