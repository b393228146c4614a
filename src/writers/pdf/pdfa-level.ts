/** Which PDF/A a document is: ISO 19005-2, or -3 with files attached; A where everything in it can be read aloud. */

import type { FontSubset } from '../../fonts/subset-face.ts'
import type { Page } from '../../layout/page.ts'
import type { PdfaLevel } from './xmp-metadata.ts'

/** Undefined for what cannot be a PDF/A: a picture in CMYK has colours that its sRGB intent does not explain. */
export const pdfaLevel = (
  pages: readonly Page[],
  subsets: readonly FontSubset[],
  hasAttachments: boolean,
): PdfaLevel | undefined => {
  if (pages.some(hasCmykJpeg)) return undefined
  return { part: hasAttachments ? 3 : 2, conformance: conformanceOf(subsets) }
}

const hasCmykJpeg = ({ items }: Page): boolean =>
  items.some((item) => item.kind === 'image' && item.image.isCmyk === true)

/** Characters of a private use mean nothing without their font (6.2.11.7.3), and a few are none (6.2.11.7.2). */
const conformanceOf = (subsets: readonly FontSubset[]): PdfaLevel['conformance'] => {
  let isPrivate = false
  for (const { glyphs } of subsets) {
    for (const codePoint of glyphs.keys()) {
      if (codePoint === 0 || codePoint === 0xfeff || codePoint === 0xfffe) return 'B'
      isPrivate ||= (codePoint >= 0xe000 && codePoint <= 0xf8ff) || codePoint >= 0xf0000
    }
  }
  return isPrivate ? 'U' : 'A'
}
