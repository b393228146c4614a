/** Characters that the fonts lack: missing everywhere is an error, drawn from another face than the role's own a warning. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Face } from '../fonts/face.ts'
import type { FontSet } from '../fonts/font-set.ts'
import { isWestern } from '../fonts/western-characters.ts'
import type { Path } from '../model/path.ts'
import { roleNames } from '../model/terms.ts'
import type { TypefaceRole } from '../standard/typeface.ts'

export interface PrintedText {
  readonly text: string
  readonly role: TypefaceRole
  readonly path: Path
}

/** One diagnostic for each character and role, at the first place it occurs. */
export const checkCoverage = (texts: readonly PrintedText[], fonts: FontSet): readonly Diagnostic[] => {
  const diagnostics: Diagnostic[] = []
  const seenIn = new Map<TypefaceRole, Set<string>>()
  for (const { text, role, path } of texts) {
    const seen = seenIn.get(role) ?? new Set()
    seenIn.set(role, seen)
    for (const character of text) {
      if (seen.has(character)) continue
      seen.add(character)
      const diagnostic = checkCharacter(character, role, path, fonts)
      if (diagnostic !== undefined) diagnostics.push(diagnostic)
    }
  }
  return diagnostics
}

const checkCharacter = (
  character: string,
  role: TypefaceRole,
  path: Path,
  fonts: FontSet,
): Diagnostic | undefined => {
  const codePoint = character.codePointAt(0) ?? 0
  const face = fonts.faceFor(role, codePoint)
  const name = `“${character}”（U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}）`
  if (face === undefined) {
    return {
      rule: 'glyph-missing',
      severity: 'error',
      path,
      message: `所有可用字体都没有${name}这个字，印出来会是空白`,
      hint: '运行 hongtou fonts 查看字体；把含有这个字的 TTF/OTF 字体放进 fonts/，或者改用别的字',
    }
  }
  if (isOwnFace(face, role, codePoint, fonts)) return undefined
  return {
    rule: 'glyph-fallback',
    severity: 'warning',
    path,
    message: `${roleNames[role]}没有${name}这个字，改用“${face.names.postScriptName}”来印，字形会与上下文不同`,
    hint: `把含有这个字的${roleNames[role]}字体放进 fonts/`,
  }
}

/** 西文 is at home in every role, where the house style asks for it. */
const isOwnFace = (face: Face, role: TypefaceRole, codePoint: number, fonts: FontSet): boolean =>
  face === fonts.mainFace(role) || (isWestern(codePoint) && face === fonts.mainFace('latin'))
