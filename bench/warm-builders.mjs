// Who is measured warm: each opens its fonts once, takes in one variation of the sample and then sets it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installTypst } from './peers/install-typst.mjs'
import { pdfmakeDefinition } from './peers/pdfmake-definition.mjs'
import { readSampleText } from './peers/sample-text.mjs'
import { createTypst } from './peers/typst-compiler.mjs'
import { typstFonts } from './peers/typst-fonts.mjs'
import { typstSource } from './peers/typst-source.mjs'
import { fontsFolder, loadLibrary, root, sampleFolder, templatesFolder } from './sample.mjs'
import { variedFiles } from './variations.mjs'

/** Each gives { take, build, close? }: `take` makes the input of a variation, which is not timed; `build` gives its files' bytes. */
export const warmBuilders = {
  both: () => openHongtou(['pdf', 'docx']),
  pdf: () => openHongtou(['pdf']),
  typst: () => openTypst(10),
  'typst-forgetting': () => openTypst(0),
  pdfmake: () => openNaivePdfmake(),
}

const openHongtou = async (formats) => {
  const { buildDocument, createFontSet, findFontFiles } = await loadLibrary()
  const fonts = createFontSet(findFontFiles(join(root, 'fonts')))
  return {
    take: variedFiles,
    build: async (files) => {
      const request = { files, folder: sampleFolder, templateFolders: [templatesFolder], formats }
      const { outputs, diagnostics } = await buildDocument({ ...request, fonts: () => fonts })
      if (outputs.length !== formats.length) throw new Error(diagnostics[0]?.message)
      return outputs.map(({ bytes }) => bytes)
    },
  }
}

/** After each document what the last `age` documents did not use is forgotten: 10 is what `typst watch` does. */
const openTypst = (age) => {
  const workspace = mkdtempSync(join(tmpdir(), 'hongtou-typst-'))
  const compiler = createTypst(installTypst(), workspace, typstFonts(workspace))
  const source = join(workspace, 'report.typ')
  return {
    take: async (number) => typstSource(await readSampleText(await variedFiles(number))),
    build: (text) => {
      compiler.addSource(source, text)
      const bytes = compiler.pdf({ mainFilePath: source })
      compiler.evictCache(age)
      return [bytes]
    },
    close: () => rmSync(workspace, { recursive: true, force: true }),
  }
}

const openNaivePdfmake = async () => {
  const { openPdfmake } = await import('./peers/pdfmake-printer.mjs')
  const createPdf = openPdfmake(fontsFolder)
  return {
    take: async (number) => pdfmakeDefinition(await readSampleText(await variedFiles(number))),
    build: async (definition) => [await createPdf(definition).getBuffer()],
  }
}
