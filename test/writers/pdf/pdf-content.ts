/** The content of the pages of a PDF of ours: its operators, and the text that each marked stretch shows. */
import { type PdfFile, type PdfValue, parseValue, textOf } from '../../tools/pdf-objects.ts'

export interface Operator {
  readonly name: string
  readonly operands: readonly PdfValue[]
}

/** In the order of the stream. */
export const readOperators = (content: string): readonly Operator[] => {
  const operators: Operator[] = []
  let operands: PdfValue[] = []
  let at = 0
  for (;;) {
    at += /^\s*/.exec(content.slice(at, at + 200))?.[0].length ?? 0
    if (at >= content.length) return operators
    const name = /^(?!true|false|null)[A-Za-z*'"]+\d?/.exec(content.slice(at, at + 8))?.[0]
    if (name === undefined) {
      const { value, end } = parseValue(content, at)
      operands.push(value)
      at = end
      continue
    }
    operators.push({ name, operands })
    operands = []
    at += name.length
  }
}

export const pageContentOf = (file: PdfFile, page: number): string =>
  file.stream(file.pages[page]?.entries.get('Contents')).toString('latin1')

/** MCID → the text that is shown within it. */
export const markedTexts = (file: PdfFile, page: number): ReadonlyMap<number, string> => {
  const fonts = new Map<string, ReadonlyMap<number, string>>()
  const texts = new Map<number, string>()
  let id: number | undefined
  let font: ReadonlyMap<number, string> = new Map()
  for (const { name, operands } of readOperators(pageContentOf(file, page))) {
    if (name === 'BDC') id = idOf(file, operands[1])
    if (name === 'BDC' && id !== undefined) texts.set(id, '')
    if (name === 'EMC') id = undefined
    if (name === 'Tf') font = readFont(file, page, operands[0], fonts)
    if ((name !== 'Tj' && name !== 'TJ') || id === undefined) continue
    texts.set(id, (texts.get(id) ?? '') + shown(operands[0], font))
  }
  return texts
}

const idOf = (file: PdfFile, properties: PdfValue | undefined): number | undefined => {
  const id = file.get(properties, 'MCID')
  return typeof id === 'number' ? id : undefined
}

const readFont = (
  file: PdfFile,
  page: number,
  name: PdfValue | undefined,
  known: Map<string, ReadonlyMap<number, string>>,
): ReadonlyMap<number, string> => {
  const key = typeof name === 'object' && name !== null && 'name' in name ? name.name : ''
  const font = file.dictionary(file.get(file.pages[page], 'Resources', 'Font', key))
  const found =
    known.get(key) ?? readToUnicode(file.stream(font?.entries.get('ToUnicode')).toString('latin1'))
  known.set(key, found)
  return found
}

/** Code → character. */
export const readToUnicode = (map: string): ReadonlyMap<number, string> => {
  const characters = new Map<number, string>()
  for (const [, first = '', list = ''] of map.matchAll(/<([\da-f]{4})> <[\da-f]{4}> \[([^\]]*)\]/g)) {
    const codes = [...list.matchAll(/<([\da-f]+)>/g)]
    codes.forEach(([, hex = ''], index) => {
      const character = Buffer.from(hex, 'hex').swap16().toString('utf16le')
      characters.set(Number.parseInt(first, 16) + index, character)
    })
  }
  return characters
}

const shown = (value: PdfValue | undefined, font: ReadonlyMap<number, string>): string => {
  const parts = Array.isArray(value) ? (value as readonly PdfValue[]) : [value]
  return parts
    .flatMap((part) => {
      const bytes = textOf(part)
      if (bytes === undefined) return []
      const codes = bytes.match(/[\s\S]{2}/g) ?? []
      return codes.map((code) => font.get(code.charCodeAt(0) * 256 + code.charCodeAt(1)) ?? '□')
    })
    .join('')
}
