/** Family and PostScript names of a font, from its name table. */
import { uint16At, viewOf } from './bytes.ts'

export interface FontNames {
  /** Every family name the font bears, in all languages, as written. */
  readonly families: readonly string[]
  /** Bold, Regular …; joined to the family by `fullName`. */
  readonly style: string
  readonly postScriptName: string
}

const familyIds = new Set([1, 4, 16])
const styleIds = new Set([2, 17])
const postScriptId = 6
/** Records are read, and bytes of each, up to these: a damaged table claims anything. */
const mostNames = 2000
const longestName = 512

export const readFontNames = (table: Uint8Array): FontNames => {
  const view = viewOf(table)
  const strings = uint16At(view, 4)
  const families = new Set<string>()
  let style = ''
  let postScriptName = ''
  const count = Math.min(uint16At(view, 2), mostNames)
  for (let index = 0; index < count; index++) {
    const at = 6 + index * 12
    const id = uint16At(view, at + 6)
    if (!isRead(id)) continue
    const start = strings + uint16At(view, at + 10)
    const bytes = table.subarray(start, start + Math.min(uint16At(view, at + 8), longestName))
    const value = decodeName(bytes, uint16At(view, at))
    if (familyIds.has(id)) families.add(value)
    if (styleIds.has(id) && value !== '') style = id === 17 || style === '' ? value : style
    if (id === postScriptId && /^[\x21-\x7e]+$/.test(value)) postScriptName = value
  }
  return { families: [...families], style, postScriptName }
}

/** Licences and copyrights are most of a name table: they are not decoded. */
const isRead = (id: number): boolean => familyIds.has(id) || styleIds.has(id) || id === postScriptId

const decodeName = (bytes: Uint8Array, platform: number): string => {
  if (platform === 1) return String.fromCharCode(...bytes)
  let text = ''
  for (let index = 0; index + 1 < bytes.length; index += 2) {
    text += String.fromCharCode(((bytes[index] ?? 0) << 8) | (bytes[index + 1] ?? 0))
  }
  return text
}
