/** The package around the text: styles, settings, fonts and properties, in a zip whose bytes never vary. */
import type { OfficialDocument } from '../../model/official-document.ts'
import { formatIsoDate } from '../../text/dates.ts'
import { escapeXml } from '../../text/escape-xml.ts'
import { fontTableEntries } from './font-names.ts'
import { relationshipsXml } from './relationships-xml.ts'
import type { Section } from './section.ts'
import { settingsXml } from './settings-xml.ts'
import { stylesXml } from './styles-xml.ts'
import { type TextParts, textPartsOf } from './text-parts.ts'
import { officeNamespace, packageNamespace, wordNamespace, xmlHeader } from './word-namespace.ts'
import { zipParts } from './zip-parts.ts'

export const packParts = (sections: readonly Section[], document: OfficialDocument): Uint8Array => {
  const text = textPartsOf(sections, settingParts.length + 1)
  const parts: Readonly<Record<string, string>> = {
    ...Object.fromEntries(text.margins.map(({ name, xml }) => [`word/${name}`, xml])),
    'word/_rels/document.xml.rels': documentRelationships(text),
    'word/styles.xml': stylesXml(document.style),
    'word/settings.xml': settingsXml,
    'word/fontTable.xml': `<w:fonts xmlns:w="${wordNamespace}">${fontTableEntries}</w:fonts>`,
    'docProps/core.xml': coreXml(document),
    'docProps/app.xml': `<Properties xmlns="${officeNamespace}/extended-properties"><Application>hongtou</Application></Properties>`,
    '_rels/.rels': packageRelationships,
    '[Content_Types].xml': contentTypes(text),
  }
  return zipParts([
    { name: 'word/document.xml', bytes: encode([xmlHeader, ...text.main]) },
    ...Object.entries(parts).map(([name, xml]) => ({ name, bytes: encode([xmlHeader, xml]) })),
    ...text.media.map(({ bytes, name }) => ({ name: `word/media/${name}`, bytes })),
  ])
}

const encode = (pieces: readonly string[]): Uint8Array => {
  const bytes = Buffer.allocUnsafe(pieces.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0))
  let at = 0
  for (const piece of pieces) at += bytes.write(piece, at)
  return bytes
}

/** What says how the text looks. */
const settingParts = ['styles', 'settings', 'fontTable'] as const

const documentRelationships = ({ margins, media }: TextParts): string =>
  relationshipsXml(
    [
      ...settingParts.map((name) => ({ kind: name, target: `${name}.xml` })),
      ...margins.map(({ kind, name }) => ({ kind, target: name })),
      ...media.map(({ name }) => ({ kind: 'image', target: `media/${name}` })),
    ].map(({ kind, target }) => ({ type: `${officeNamespace}/relationships/${kind}`, target })),
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

const packageRelationships = relationshipsXml([
  { type: `${officeNamespace}/relationships/officeDocument`, target: 'word/document.xml' },
  { type: `${packageNamespace}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
  { type: `${officeNamespace}/relationships/extended-properties`, target: 'docProps/app.xml' },
])

const mediaTypes = { png: 'image/png', jpg: 'image/jpeg', svg: 'image/svg+xml' } as const

const contentTypes = ({ margins, media }: TextParts): string => {
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const part = (name: string, type: string): string =>
    `<Override PartName="/${name}" ContentType="${type}+xml"/>`
  return [
    `<Types xmlns="${packageNamespace}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...Object.entries(mediaTypes)
      .filter(([extension]) => media.some(({ name }) => name.endsWith(`.${extension}`)))
      .map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`),
    part('word/document.xml', `${word}.document.main`),
    ...settingParts.map((name) => part(`word/${name}.xml`, `${word}.${name}`)),
    ...margins.map(({ kind, name }) => part(`word/${name}`, `${word}.${kind}`)),
    part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties'),
    part('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties'),
    '</Types>',
  ].join('')
}
