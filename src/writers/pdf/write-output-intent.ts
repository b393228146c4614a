/** The OutputIntent of a PDF/A: what its colours mean on any screen and printer, sRGB (ISO 19005-2, 6.2.3). */
import type { PDFDocument } from 'pdfmake/js/PDFDocument.js'
import { srgbProfile } from './srgb-profile.ts'

export const writeOutputIntent = (document: PDFDocument): void => {
  const profile = document.ref({ N: 3 })
  profile.compress = false
  profile.end(srgbProfile())
  const name = new String('sRGB IEC61966-2.1')
  const intent = document.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: name,
    Info: name,
    DestOutputProfile: profile,
  })
  intent.end()
  document._root.data.OutputIntents = [intent]
}
