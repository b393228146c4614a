// What a PDF holds: its pages and its text, to see that every contestant set the whole report.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { root } from './sample.mjs'

/** XeLaTeX's fonts carry no Unicode of their own: it comes from the tables of Adobe's character collections. */
const cMapUrl = join(root, 'node_modules/pdfjs-dist/cmaps/')

export const readPdf = async (file) => {
  const data = new Uint8Array(readFileSync(file))
  const pdf = await getDocument({ data, cMapUrl, cMapPacked: true, verbosity: 0 }).promise
  try {
    const texts = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const { items } = await (await pdf.getPage(number)).getTextContent()
      texts.push(items.map((item) => item.str ?? '').join(''))
    }
    return { pages: pdf.numPages, text: texts.join('') }
  } finally {
    await pdf.destroy()
  }
}

/** How many characters of `expected` are missing in `actual`, whatever their order: readers of PDF order them differently. */
export const lostCharacters = (expected, actual) => {
  const there = countCharacters(actual)
  return [...countCharacters(expected)].reduce(
    (lost, [character, count]) => lost + Math.max(0, count - (there.get(character) ?? 0)),
    0,
  )
}

/** Some fonts name a radical where the character was meant; normalising takes both for one. */
const countCharacters = (text) => {
  const counts = new Map()
  for (const character of text.normalize('NFKC').replace(/\s/g, ''))
    counts.set(character, (counts.get(character) ?? 0) + 1)
  return counts
}
