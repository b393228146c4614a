/** The fonts of the tests: the installed open faces and nothing else, so that goldens do not depend on the machine. */
import { findFontFiles, installedFontsFolder } from '../../src/files/font-folders.ts'
import { createFontSet, type FontSet } from '../../src/fonts/font-set.ts'
import { fontRoles } from '../../src/standard/typeface.ts'

let opened: FontSet | undefined

/** Opened once for each test file; throws when a role has no font. */
export const testFonts = (): FontSet => {
  opened ??= openFonts()
  return opened
}

const noProject = ''

const openFonts = (): FontSet => {
  const fonts = createFontSet(findFontFiles(noProject).filter(({ origin }) => origin === 'installed'))
  const missing = fontRoles.filter((role) => fonts.mainFace(role) === undefined)
  if (missing.length > 0)
    throw new Error(
      `no font for ${missing.join(', ')} in ${installedFontsFolder()}: run \`npm run fonts\` first`,
    )
  return fonts
}
