/** The fonts of one thread, opened with what is known of them, and whether their files are still the ones that were opened. */
import { findFontFiles } from '../../files/font-folders.ts'
import { createFontSet } from '../../fonts/font-set.ts'
import type { FontRole } from '../../standard/typeface.ts'
import { brokenFonts } from './broken-fonts.ts'
import { fileSignature, isSettled } from './font-hashes.ts'
import { type FontMemories, recallFonts } from './font-memories.ts'
import { type FontDepths, type TracedFonts, traceFonts } from './trace-fonts.ts'

export interface OpenFonts extends TracedFonts, Pick<FontMemories, 'keep'> {
  signature(path: string): string
  /** Whether a face that was handed out is of a file that is no longer there as it was. */
  haveChanged(): boolean
}

export const openFonts = (folder: string): OpenFonts => {
  const files = findFontFiles(folder)
  const signatures = new Map(files.map(({ path }) => [path, fileSignature(path)]))
  const signature = (path: string): string => signatures.get(path) ?? ''
  const memories = recallFonts(files, (path) => {
    const known = signature(path)
    return known !== '' && isSettled(known) ? known : undefined
  })
  const traced = traceFonts(createFontSet(memories.files))
  return {
    ...traced,
    keep: memories.keep,
    signature,
    haveChanged: () =>
      [...traced.lookedInto(), ...brokenFonts(traced.fonts)].some(
        (path) => fileSignature(path) !== signature(path),
      ),
  }
}

export interface UsedFont {
  readonly path: string
  /** Of the file when it was opened. */
  readonly signature: string
}

/** In the order in which they were looked into. */
export type UsedFonts = Readonly<Partial<Record<FontRole, readonly UsedFont[]>>>

export const usedFonts = ({ fonts, signature }: OpenFonts, depths: FontDepths): UsedFonts =>
  Object.fromEntries(
    Object.entries(depths).map(([role, depth]) => {
      const candidates = fonts.candidates[role as FontRole].slice(0, depth)
      return [role, candidates.map(({ file: { path } }) => ({ path, signature: signature(path) }))]
    }),
  )
