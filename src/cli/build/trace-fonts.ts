/** FontSet that remembers how far down each role's candidates a document had to look. */
import type { Face } from '../../fonts/face.ts'
import type { FontSet } from '../../fonts/font-set.ts'
import { type FontRole, fontRoles } from '../../standard/typeface.ts'

/** Role → how many of its candidates the pages depend on: the face that drew and those before it, which lacked a character. */
export type FontDepths = Readonly<Partial<Record<FontRole, number>>>

export interface TracedFonts {
  readonly fonts: FontSet
  /** What was asked since the last call. */
  take(): FontDepths
  /** Paths of all the files that were asked for a character since they were opened. */
  lookedInto(): readonly string[]
}

export const traceFonts = (fonts: FontSet): TracedFonts => {
  const ranks = Object.fromEntries(fontRoles.map((role) => [role, rankFaces(fonts, role)]))
  const deepest = new Map<FontRole, number>()
  let depths: Partial<Record<FontRole, number>> = {}
  const note = (role: FontRole, face: Face | undefined): Face | undefined => {
    const depth = face === undefined ? fonts.candidates[role].length : (ranks[role]?.get(face.id) ?? 0)
    if (depth > (depths[role] ?? -1)) depths[role] = depth
    if (depth > (deepest.get(role) ?? -1)) deepest.set(role, depth)
    return face
  }
  return {
    fonts: {
      ...fonts,
      faceFor: (role, codePoint) => note(role, fonts.faceFor(role, codePoint)),
      mainFace: (role) => note(role, fonts.mainFace(role)),
    },
    take: () => {
      const taken = depths
      depths = {}
      return taken
    },
    lookedInto: () => [
      ...new Set(
        [...deepest].flatMap(([role, depth]) =>
          fonts.candidates[role].slice(0, depth).map(({ file }) => file.path),
        ),
      ),
    ],
  }
}

const rankFaces = (fonts: FontSet, role: FontRole): ReadonlyMap<string, number> =>
  new Map(fonts.candidates[role].map(({ file }, index) => [file.path, index + 1]))
