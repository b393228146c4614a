/** The faces of a house style with 西文字体 Times New Roman: digits and Latin of every role but 宋体 come from the 西文 face. */
import type { FontSet } from './font-set.ts'
import { isWestern } from './western-characters.ts'

/** 页码 stays 宋体 (GB/T 9704—2012 7.5). What the 西文 face lacks, or all where there is none, is drawn by the role's own. */
export const withLatinFace = (fonts: FontSet): FontSet => ({
  ...fonts,
  faceFor(role, codePoint) {
    const latin = role !== 'songti' && isWestern(codePoint) ? fonts.faceFor('latin', codePoint) : undefined
    return latin ?? fonts.faceFor(role, codePoint)
  },
})
