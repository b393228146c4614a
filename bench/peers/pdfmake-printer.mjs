// pdfmake as its documentation has it: fonts by file, opened anew for each document.
import { join } from 'node:path'
import pdfmake from 'pdfmake'

/** Makes a document of a definition; the footer is a function, which no JSON holds, so it comes here. */
export const openPdfmake = (fontsFolder) => {
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => true)
  pdfmake.setFonts(
    Object.fromEntries(
      Object.entries(files).map(([name, file]) => [name, { normal: join(fontsFolder, file) }]),
    ),
  )
  return (definition) => pdfmake.createPdf({ ...definition, footer: pageNumber })
}

const files = {
  Fang: 'FandolFang-Regular.otf',
  Hei: 'FandolHei-Regular.otf',
  Kai: 'FandolKai-Regular.otf',
  Song: 'FandolSong-Regular.otf',
  BoldSong: 'FandolSong-Bold.otf',
}

const pageNumber = (page) => ({
  text: [{ text: `— ${page} —`, font: 'Song', fontSize: 14 }],
  alignment: 'center',
})
