/** Small DOCX files written by hand, as other programs write them. */
import { strToU8, zipSync } from 'fflate'

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface DocxParts {
  readonly styles?: string
  readonly numbering?: string
  readonly header?: string
  readonly footnotes?: string
  readonly relations?: string
  /** More entries, by path. */
  readonly more?: Readonly<Record<string, Uint8Array>>
}

/** `body`: the children of w:body. */
export const makeDocx = (body: string, parts: DocxParts = {}): Uint8Array => {
  const related = [
    ['styles', parts.styles],
    ['numbering', parts.numbering],
    ['header', parts.header],
    ['footnotes', parts.footnotes],
  ] as const
  const relations = related
    .flatMap(([name, part]) =>
      part === undefined ? [] : [`<Relationship Id="${name}" Type="${type}/${name}" Target="${name}.xml"/>`],
    )
    .join('')
  const root: Readonly<Record<string, string>> = {
    styles: 'styles',
    numbering: 'numbering',
    header: 'hdr',
    footnotes: 'footnotes',
  }
  return zipSync({
    '_rels/.rels': strToU8(
      `${head}<Relationships><Relationship Id="d" Type="${type}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(`${head}<w:document ${namespaces}><w:body>${body}</w:body></w:document>`),
    'word/_rels/document.xml.rels': strToU8(
      `${head}<Relationships>${relations}${parts.relations ?? ''}</Relationships>`,
    ),
    ...Object.fromEntries(
      related.flatMap(([name, part]) =>
        part === undefined
          ? []
          : [
              [
                `word/${name}.xml`,
                strToU8(`${head}<w:${root[name]} ${namespaces}>${part}</w:${root[name]}>`),
              ],
            ],
      ),
    ),
    ...parts.more,
  })
}

export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`

/** `properties`: children of w:pPr. */
export const para = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`

export const paras = (...texts: readonly string[]): string => texts.map((text) => para(text)).join('')

export const cell = (text: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${para(text)}</w:tc>`

export const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((one) => (one.startsWith('<') ? one : cell(one))).join('')}</w:tr>`).join('')}</w:tbl>`
