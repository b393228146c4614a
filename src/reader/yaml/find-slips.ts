/** Slips of a Chinese keyboard, found in the raw lines; text in `|` and `>` blocks and in quotes is never one. */
import { slipWording } from './slip-wording.ts'

export interface Slip {
  readonly start: number
  readonly end: number
  readonly rule: string
  readonly message: string
  readonly hint: string
  /** What was meant. */
  readonly edits: readonly Edit[]
}

export interface Edit {
  readonly start: number
  readonly end: number
  readonly replacement: string
}

/** Keys decide what is a slip: `标题：` is one, a sentence that begins with `例如：` is not. */
export interface SlipKeys {
  isKey(name: string): boolean
  /** A key that can open a list item, as in `- 标题: …`. */
  isItemKey(name: string): boolean
  /** A key whose map has names of the writer's own, as 变量 has. */
  isFreeMap(name: string): boolean
}

/** What the lines above leave open. */
interface Open {
  /** Inside a `|` or `>` block: lines indented deeper than this are its text. */
  readonly blockIndent?: number
  /** Inside a quoted text, with the place of its first quote. */
  readonly quote?: { readonly mark: string; readonly at: number }
  /** Below a plain list item: deeper lines go on with its text. */
  readonly itemIndent?: number
  /** Inside a map with names of the writer's own: deeper lines begin with keys. */
  readonly freeIndent?: number | undefined
}

export const findSlips = (text: string, keys: SlipKeys): Slip[] => {
  const slips: Slip[] = []
  let open: Open = {}
  let offset = 0
  for (const line of text.split('\n')) {
    const bare = line.replace(/\r$/, '')
    if (open.quote) {
      if (closesQuote(bare, open.quote.mark)) open = {}
    } else if (!isText(bare, open)) {
      const scan = scanLine(bare, offset, keys, open)
      slips.push(...scan.slips)
      open = scan.open
    }
    offset += line.length + 1
  }
  if (open.quote) slips.push(slip(open.quote.at, open.quote.at + 1, slipWording.openQuote))
  return slips
}

const isText = (line: string, open: Open): boolean =>
  line.trim() === '' || (open.blockIndent !== undefined && indentOf(line) > open.blockIndent)

const indentOf = (line: string): number => line.length - line.replace(/^ +/, '').length

const closesQuote = (text: string, quote: string): boolean =>
  quote === '"' ? /(?:^|[^\\])(?:\\\\)*"/.test(text) : /(?:^|[^'])(?:'')*'(?!')/.test(text)

const slip = (
  start: number,
  end: number,
  wording: Pick<Slip, 'rule' | 'message' | 'hint'>,
  ...edits: readonly Edit[]
): Slip => ({ start, end, ...wording, edits })

const replace = (start: number, end: number, replacement: string): Edit => ({ start, end, replacement })

/** One line read left to right: indentation, dashes, key, value. `offset` is the place of its first character. */
const scanLine = (
  line: string,
  offset: number,
  keys: SlipKeys,
  above: Open,
): { slips: Slip[]; open: Open } => {
  const indentation = /^[\s\u3000]*/u.exec(line)?.[0] ?? ''
  const slips = indentationSlips(indentation, offset)
  let at = indentation.length
  if (line[at] === '#') return { slips, open: above }
  if (line[at] === '＃') {
    const place = offset + at
    return {
      slips: [...slips, slip(place, place + 1, slipWording.comment, replace(place, place + 1, '#'))],
      open: {},
    }
  }
  let dash: number | undefined
  for (let mark = dashAt(line, at, offset, keys); mark; mark = dashAt(line, at, offset, keys)) {
    slips.push(...mark.slips)
    dash = at
    at = mark.end
  }
  const freeIndent = above.freeIndent !== undefined && at > above.freeIndent ? above.freeIndent : undefined
  const continuesItem = dash === undefined && above.itemIndent !== undefined && at > above.itemIndent
  const isKey = (name: string): boolean =>
    dash === undefined ? keys.isKey(name) || freeIndent !== undefined : keys.isItemKey(name)
  const key = continuesItem ? undefined : keyAt(line, at, offset, isKey)
  slips.push(...(key?.slips ?? []))
  const column = key ? at : dash
  const valueStart = key?.end ?? at
  if (column !== undefined) slips.push(...valueSlips(line, valueStart, offset))
  if (continuesItem && column === undefined) return { slips, open: above }
  const opened = whatOpens(line, valueStart, offset, column, key !== undefined)
  return { slips, open: { ...opened, freeIndent: key && keys.isFreeMap(key.name) ? at : freeIndent } }
}

const indentationSlips = (indentation: string, offset: number): Slip[] =>
  Array.from(indentation.matchAll(/[^ ]+/gu), ({ 0: found, index }) => {
    const start = offset + index
    const wording = found.includes('\t') ? slipWording.tab : slipWording.wideSpace
    const end = start + found.length
    return slip(start, end, wording, replace(start, end, '  '.repeat(found.length)))
  })

/** A list dash, right or slipped: `- `, `－ `, `— `, `-　`, or a dash with no space before Chinese text. */
const dashAt = (
  line: string,
  at: number,
  offset: number,
  keys: SlipKeys,
): { end: number; slips: Slip[] } | undefined => {
  const rest = line.slice(at)
  const good = /^- +|^-$/.exec(rest)
  if (good) return { end: at + good[0].length, slips: [] }
  const start = offset + at
  const wide = /^[－—–](?![－—–])[ \u3000]*|^-\u3000[ \u3000]*/u.exec(rest)
  if (wide) {
    const end = start + wide[0].length
    return { end: end - offset, slips: [slip(start, end, slipWording.dash, replace(start, end, '- '))] }
  }
  const name = /^-([^\s:：-]+)[:：]/u.exec(rest)?.[1]
  if (!/^-[\p{Script=Han}“《（]/u.test(rest) && (name === undefined || !keys.isItemKey(name)))
    return undefined
  return {
    end: at + 1,
    slips: [slip(start, start + 1, slipWording.dashSpace, replace(start, start + 1, '- '))],
  }
}

/** A key; slips when its quotes or its colon are not YAML's. */
const keyAt = (
  line: string,
  at: number,
  offset: number,
  isKey: (name: string) => boolean,
): { name: string; end: number; slips: Slip[] } | undefined => {
  const match = /^([“”]?)([^\s:：“”"'#[\]{}]+)([“”]?)([ \u3000]*)([:：])(\s*)/u.exec(line.slice(at))
  if (!match) return undefined
  const [all, left = '', name = '', right = '', gap = '', colon = '', space = ''] = match
  const end = at + all.length
  const isGood = colon === ':' && (space !== '' || end === line.length)
  if (!isKey(name)) return isGood ? { name, end, slips: [] } : undefined
  const start = offset + at
  const quoteEnd = start + left.length + name.length + right.length
  const colonEnd = quoteEnd + gap.length + 1
  const slips: Slip[] = []
  if (left !== '' || right !== '') {
    const wording = { ...slipWording.quotes, message: `键“${name}”两边用了中文引号。` }
    slips.push(slip(start, quoteEnd, wording, replace(start, quoteEnd, name)))
  }
  if (!isGood) {
    const wording =
      colon === '：'
        ? { ...slipWording.colon, message: `键“${name}”后面用了全角冒号“：”。` }
        : { ...slipWording.colonSpace, message: `键“${name}”的冒号后面缺一个空格。` }
    slips.push(slip(colonEnd - 1, colonEnd, wording, replace(quoteEnd, colonEnd, space === '' ? ': ' : ':')))
  }
  return { name, end, slips }
}

/** A full-width bar for a block, and a text that YAML would take for a map because it begins with {{. */
const valueSlips = (line: string, valueStart: number, offset: number): Slip[] => {
  const start = offset + line.length - line.slice(valueStart).trimStart().length
  const value = line.slice(valueStart).trim()
  if (value === '｜' || value === '＞') {
    return [slip(start, start + 1, slipWording.bar, replace(start, start + 1, value === '｜' ? '|' : '>'))]
  }
  if (!value.startsWith('{{')) return []
  const end = start + value.length
  const quote = value.includes("'") ? '"' : "'"
  if (value.includes(quote)) return []
  return [slip(start, start + 2, slipWording.braces, replace(start, start, quote), replace(end, end, quote))]
}

const whatOpens = (
  line: string,
  valueStart: number,
  offset: number,
  column: number | undefined,
  hasKey: boolean,
): Open => {
  const value = line.slice(valueStart).trim()
  if (column !== undefined && /^[|>｜＞][-+\d]*(?:\s+#.*)?$/u.test(value)) return { blockIndent: column }
  const mark = /^["']/.exec(value)?.[0]
  if (mark && !closesQuote(value.slice(1), mark)) {
    return { quote: { mark, at: offset + line.indexOf(mark, valueStart) } }
  }
  return !hasKey && column !== undefined ? { itemIndent: column } : {}
}
