// The faces that Typst needs, in a folder of their own: it looks into every font file of the folder it is given.
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fontsFolder } from '../sample.mjs'

export const typstFonts = (parent) => {
  const folder = join(parent, 'fonts')
  mkdirSync(folder)
  for (const name of readdirSync(fontsFolder).filter((file) => faces.test(file)))
    copyFileSync(join(fontsFolder, name), join(folder, name))
  return folder
}

const faces = /^Fandol(Fang|Hei|Kai|Song)-Regular\.otf$|^FandolSong-Bold\.otf$/
