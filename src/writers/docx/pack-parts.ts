/** The package around the text: our own styles, settings, fonts and properties, in a zip whose bytes never vary. */
import { type Document, Packer } from 'docx'
import { strToU8, type Zippable, zipSync } from 'fflate'
import type { OfficialDocument } from '../../model/official-document.ts'
import { unreachable } from '../../model/unreachable.ts'
import { formatIsoDate } from '../../text/dates.ts'
import { escapeXml } from './escape-xml.ts'
import { fontTableEntries } from './font-names.ts'
import { settingsXml } from './settings-xml.ts'
import type { ParagraphStyleId } from './style-table.ts'
import { stylesXml } from './styles-xml.ts'
import { wordNamespace } from './word-namespace.ts'

/** Takes the text, the headers and the footers from what the docx library compiles and writes every other part itself. */
export const packParts = (file: Document, document: OfficialDocument): Uint8Array => {
  const made = compile(file)
  const margins = [...made.keys()].filter((name) => /^word\/(?:header|footer)\d+\.xml$/.test(name)).sort()
  const media = mediaOf(made)
  const texts = ['word/document.xml', ...margins].map((name) => [name, xmlOf(made, name)] as const)
  const parts: Readonly<Record<string, string>> = {
    ...Object.fromEntries(texts),
    'word/document.xml': withLowSectionEnds(withOwnDrawingIds(xmlOf(made, 'word/document.xml'))),
    'word/_rels/document.xml.rels': ownRelationships(xmlOf(made, 'word/_rels/document.xml.rels')),
    'word/styles.xml': header + stylesXml(document.style),
    'word/settings.xml': header + settingsXml,
    'word/fontTable.xml': `${header}<w:fonts xmlns:w="${wordNamespace}">${fontTableEntries}</w:fonts>`,
    'docProps/core.xml': header + coreXml(document),
    'docProps/app.xml': `${header}<Properties xmlns="${officeNamespace}/extended-properties"><Application>hongtou</Application></Properties>`,
    '_rels/.rels': header + packageRelationships,
    '[Content_Types].xml': header + contentTypes(margins, [...media.keys()]),
  }
  return zipParts(
    new Map([...Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const), ...media]),
  )
}

const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const officeNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006'
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006'

type CompiledParts = ReadonlyMap<string, unknown>

/** What Packer zips. It is private there, but zipping everything only to unzip it again takes as long as writing the text. */
interface PackerWithCompiler {
  readonly compiler: { compile(file: Document): CompiledParts }
}

const compile = (file: Document): CompiledParts =>
  (Packer as unknown as PackerWithCompiler).compiler.compile(file)

const xmlOf = (parts: CompiledParts, name: string): string => {
  const part = parts.get(name)
  return typeof part === 'string' ? part : unreachable(`docx 没有写出 ${name}`)
}

const mediaOf = (parts: CompiledParts): ReadonlyMap<string, Uint8Array> =>
  new Map(
    [...parts].flatMap(([name, part]) =>
      name.startsWith('word/media/') && part instanceof Uint8Array ? [[name, part] as const] : [],
    ),
  )

/** The library counts drawings through all documents it has written. */
const withOwnDrawingIds = (xml: string): string => {
  let id = 0
  return xml.replace(/(<wp:docPr [^>]*?id=")\d+"/g, (_, start: string) => {
    id += 1
    return `${start}${id}"`
  })
}

/** The library ends a section with an empty paragraph of its own: a row of text that a full side has no room for. */
const withLowSectionEnds = (xml: string): string =>
  xml.replaceAll('<w:p><w:pPr><w:sectPr', `<w:p><w:pPr><w:pStyle w:val="${anchorId}"/><w:sectPr`)

const anchorId: ParagraphStyleId = 'Anchor'

/** The library's headers and footers keep their ids; the parts it adds unasked (theme, notes, numbering) are left out. */
const ownRelationships = (relationships: string): string =>
  relationships.replace(
    /<Relationship [^>]*Target="(?:theme|footnotes|endnotes|numbering|comments)[^>]*\/>/g,
    '',
  )

const coreXml = ({ body, issuers }: OfficialDocument): string => {
  const date = `${body.signOff.documentDate === undefined ? '1980-01-01' : formatIsoDate(body.signOff.documentDate)}T00:00:00Z`
  const stamp = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}</dcterms:${name}>`
  return [
    `<cp:coreProperties xmlns:cp="${packageNamespace}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`,
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(body.title.replaceAll('|', ''))}</dc:title>`,
    `<dc:creator>${escapeXml(issuers.map(({ fullName }) => fullName).join('、'))}</dc:creator>`,
    `<dc:language>zh-CN</dc:language>${stamp('created')}${stamp('modified')}</cp:coreProperties>`,
  ].join('')
}

const packageRelationships = [
  `<Relationships xmlns="${packageNamespace}/relationships">`,
  `<Relationship Id="rId1" Type="${officeNamespace}/relationships/officeDocument" Target="word/document.xml"/>`,
  `<Relationship Id="rId2" Type="${packageNamespace}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
  `<Relationship Id="rId3" Type="${officeNamespace}/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>`,
].join('')

const mediaTypes = { png: 'image/png', jpg: 'image/jpeg', svg: 'image/svg+xml' } as const

const contentTypes = (margins: readonly string[], media: readonly string[]): string => {
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const part = (name: string, type: string): string =>
    `<Override PartName="/${name}" ContentType="${type}+xml"/>`
  return [
    `<Types xmlns="${packageNamespace}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...Object.entries(mediaTypes)
      .filter(([extension]) => media.some((name) => name.endsWith(`.${extension}`)))
      .map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`),
    part('word/document.xml', `${word}.document.main`),
    ...['styles', 'settings', 'fontTable'].map((name) => part(`word/${name}.xml`, `${word}.${name}`)),
    ...margins.map((name) => part(name, `${word}.${name.includes('header') ? 'header' : 'footer'}`)),
    part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties'),
    part('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties'),
    '</Types>',
  ].join('')
}

/** Sorted entries; zip times are local, so the fixed one is made of local parts. Word wants the content types first. */
const zipParts = (parts: ReadonlyMap<string, Uint8Array>): Uint8Array => {
  const entries: Zippable = {}
  for (const [name, bytes] of [...parts].sort(([a], [b]) => (a < b ? -1 : 1)))
    entries[name] = [bytes, { mtime: new Date(1980, 0, 1), level: 6 }]
  return zipSync(entries)
}
