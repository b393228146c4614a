/** Lays a document out with the test fonts; throws when the layout refuses it. */
import { layOutDocument } from '../../src/layout/lay-out-document.ts'
import type { LaidOut } from '../../src/layout/page.ts'
import type { OfficialDocument } from '../../src/model/official-document.ts'
import { testFonts } from '../tools/test-fonts.ts'

export const layOut = (document: OfficialDocument): LaidOut => {
  const result = layOutDocument(document, testFonts())
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('\n'))
  return result.value
}
