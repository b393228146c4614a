/** FontMemory: what was learned from a font file before, so that it need not be worked out again. */
import type { FontNames } from './font-names.ts'
import type { Bounds } from './type2-bounds.ts'

export interface FontMemory {
  /** Null for a file that is no font; undefined while nobody has looked. */
  names: FontNames | null | undefined
  /** Glyph → its ink box in font units, null for blanks. */
  readonly ink: Map<number, Bounds | null>
}

export const emptyMemory = (): FontMemory => ({ names: undefined, ink: new Map() })

/** Looks into the memory first and keeps what it had to work out. */
export const rememberNames = (
  memory: FontMemory | undefined,
  look: () => FontNames | undefined,
): FontNames | undefined => {
  if (memory === undefined) return look()
  if (memory.names === undefined) memory.names = look() ?? null
  return memory.names ?? undefined
}

export const rememberInk = (
  memory: FontMemory | undefined,
  glyph: number,
  look: () => Bounds | undefined,
): Bounds | undefined => {
  const known = memory?.ink.get(glyph)
  if (known !== undefined) return known ?? undefined
  const bounds = look()
  memory?.ink.set(glyph, bounds ?? null)
  return bounds
}
