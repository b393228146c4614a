/** The table from a subset's glyphs back to characters, so that text can be searched and copied. */
import { hexGlyph } from './hex-glyph.ts'

/** `glyphs`: code point → glyph. Where characters share a glyph, it reads as the last of them. */
export const toUnicode = (glyphs: ReadonlyMap<number, number>): string => {
  const characters: string[] = []
  for (const [codePoint, glyph] of glyphs) characters[glyph] = utf16(codePoint)
  const rows: string[] = []
  // A range stays within one high byte.
  for (let high = 0; high < characters.length; high += 256) {
    // Glyph 0 is .notdef, which no text shows.
    const first = Math.max(1, high)
    const row = characters.slice(first, high + 256)
    if (row.length > 0)
      rows.push(
        `1 beginbfrange\n<${hexGlyph(first)}> <${hexGlyph(first + row.length - 1)}> [${row.join('')}]\nendbfrange\n`,
      )
  }
  return head + rows.join('') + foot
}

const head = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
`

const foot = `endcmap
CMapName currentdict /CMap defineresource pop
end
end`

const utf16 = (codePoint: number): string => {
  if (codePoint <= 0xffff) return `<${codePoint.toString(16).padStart(4, '0')}>`
  const text = String.fromCodePoint(codePoint)
  return `<${text.charCodeAt(0).toString(16)}${text.charCodeAt(1).toString(16)}>`
}
