/** Glyph ids in hexadecimal, each written once. */
const known: string[] = []

/** A glyph id as content streams and their tables write it: four hexadecimal digits. */
export const hexGlyph = (glyph: number): string => {
  known[glyph] ??= glyph.toString(16).padStart(4, '0')
  return known[glyph] ?? ''
}
