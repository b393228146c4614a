/** Files that go with the PDF as its sources (ISO 19005-3, 6.8): a reader shows them among its attachments. */
import { createHash } from 'node:crypto'
import type { PDFDocument, PdfReference } from 'pdfmake/js/PDFDocument.js'
import type { SourceFile } from '../../model/source-file.ts'

/** `date`: what the files are said to have been changed last. */
export const attachFiles = (document: PDFDocument, files: readonly SourceFile[], date: Date): void => {
  if (files.length === 0) return
  const specifications = files.map((file, index) => {
    const plainName = `source-${String(index + 1).padStart(3, '0')}.yaml`
    const specification = writeSpecification(document, file, plainName, date)
    // The tree is searched by its keys, whose order must not depend on a language.
    document.addNamedEmbeddedFile(plainName, specification)
    return specification
  })
  document._root.data.AF = specifications
}

const writeSpecification = (
  document: PDFDocument,
  { name, bytes }: SourceFile,
  plainName: string,
  date: Date,
): PdfReference => {
  const file = document.ref({
    Type: 'EmbeddedFile',
    // application/yaml (RFC 9512), as a name is written.
    Subtype: 'application#2Fyaml',
    Params: { Size: bytes.length, ModDate: date, CheckSum: createHash('md5').update(bytes).digest() },
  })
  file.write(bytes)
  file.end()
  const specification = document.ref({
    Type: 'Filespec',
    F: new String(plainName),
    UF: new String(name),
    Desc: new String('排出本文的内容文件'),
    AFRelationship: 'Source',
    EF: { F: file, UF: file },
  })
  specification.end()
  return specification
}
