/** The size of an SVG from its root element, by a scan that needs no XML parser. */
import type { PixelSize } from './png-size.ts'

/** The text of the root element's start tag, after declaration and comments; undefined when the file is no SVG. */
export const svgRoot = (text: string): string | undefined => {
  let at = 0
  for (;;) {
    at += /^[\s\ufeff]*/u.exec(text.slice(at))?.[0].length ?? 0
    const end = ['<?', '<!'].includes(text.slice(at, at + 2)) ? endOfProlog(text, at) : undefined
    if (end === undefined) break
    at = end
  }
  return /^<(?:[\w-]+:)?svg(?=[\s/>])[^>]*>/u.exec(text.slice(at))?.[0]
}

const endOfProlog = (text: string, at: number): number | undefined => {
  const close = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : '>'
  const end = text.indexOf(close, at + 2)
  return end < 0 ? undefined : end + close.length
}

/** width and height, else the viewBox; undefined when neither tells. Only the proportion matters, but in one unit. */
export const svgSize = (root: string): PixelSize | undefined => {
  const width = length(attribute(root, 'width'))
  const height = length(attribute(root, 'height'))
  if (width !== undefined && height !== undefined) return { width, height }
  const box =
    attribute(root, 'viewBox')
      ?.trim()
      .split(/[\s,]+/u)
      .map(Number) ?? []
  const [, , boxWidth = 0, boxHeight = 0] = box
  return boxWidth > 0 && boxHeight > 0 && box.every(Number.isFinite)
    ? { width: boxWidth, height: boxHeight }
    : undefined
}

const attribute = (root: string, name: string): string | undefined => {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(root)
  return match?.[1] ?? match?.[2]
}

/** User units to a length's unit. */
const units: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
}

const length = (text: string | undefined): number | undefined => {
  const match = /^\s*(\d+(?:\.\d*)?|\.\d+)\s*([a-z]*)\s*$/u.exec(text ?? '')
  const unit = units[match?.[2] ?? 'none']
  const value = unit === undefined ? 0 : Number(match?.[1]) * unit
  return value > 0 && Number.isFinite(value) ? value : undefined
}

/** What an SVG may not hold: anything that runs, or that fetches from elsewhere. In Chinese; undefined when there is none. */
export const svgDanger = (text: string): string | undefined => {
  // Comments are scanned too: telling them from text surely would take a parser.
  const found = dangers.find(([pattern]) => pattern.test(text))?.[1]
  if (found !== undefined) return found
  for (const [, attribute, style, target = ''] of text.matchAll(references)) {
    const name = attribute ?? style ?? ''
    if (!/^\s*(?:#|data:image\/(?:png|jpeg);base64,)/iu.test(target)) return `外部引用（${name}）`
  }
  return undefined
}

const dangers: readonly (readonly [RegExp, string])[] = [
  [/<!DOCTYPE/iu, '“DOCTYPE”声明'],
  [/<!ENTITY/iu, '“ENTITY”声明'],
  [/<(?:[\w-]+:)?script[\s/>]/iu, '脚本（script）'],
  [/\son[a-z]+\s*=\s*["']/iu, '脚本（on… 属性）'],
  [/<(?:[\w-]+:)?foreignObject[\s/>]/iu, '“foreignObject”'],
  [/<\?xml-stylesheet/iu, '外部样式表'],
  [/@import/iu, '外部样式表'],
]

/** href of any prefix, src, and url(…) of styles, with what they refer to. */
const references = /(?:(?<=[\s"'](?:[\w-]+:)?)(href|src)\s*=\s*["']|(?<![\w-])(url)\(\s*["']?)([^"')]*)/giu
