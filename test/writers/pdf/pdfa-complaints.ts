/** The rules of PDF/A-2 and -3 (ISO 19005-2, -3) that a PDF of ours could break; empty when it keeps them all. */
import { SaxesParser } from 'saxes'
import {
  isDictionary,
  isLink,
  isList,
  nameOf,
  type PdfDictionary,
  type PdfFile,
  type PdfValue,
  textOf,
} from '../../tools/pdf-objects.ts'
import { type Operator, pageContentOf, readOperators } from './pdf-content.ts'
import { readTags, type TagOfPdf } from './pdf-tags.ts'

export const pdfaComplaints = (file: PdfFile): readonly string[] => [
  ...fileComplaints(file),
  ...metadataComplaints(file),
  ...intentComplaints(file),
  ...dictionaries(file).flatMap((each) => dictionaryComplaints(file, each)),
  ...fontComplaints(file),
  ...file.pages.flatMap((_, page) =>
    contentComplaints(file, page).map((text) => `page ${page + 1}: ${text}`),
  ),
  ...tagComplaints(file),
  ...attachmentComplaints(file),
]

/** What the XMP says: 2A, 3A, 2U …; undefined when it is no PDF/A. */
export const claimedLevel = (file: PdfFile): string | undefined => {
  const xmp = xmpOf(file)
  const part = /<pdfaid:part>(\d)</.exec(xmp)?.[1]
  return part && `${part}${/<pdfaid:conformance>([ABU])</.exec(xmp)?.[1]}`
}

const xmpOf = (file: PdfFile): string => file.stream(file.catalog.entries.get('Metadata')).toString('utf8')

const unless = (isRight: boolean, complaint: string): readonly string[] => (isRight ? [] : [complaint])

/** 6.1.2, 6.1.3, 6.1.7. */
const fileComplaints = ({ bytes, trailer, ...file }: PdfFile): readonly string[] => {
  const id = file.list(trailer.entries.get('ID')).map(textOf)
  return [
    ...unless(/^%PDF-1\.[0-7]\n%[\x80-\xff]{4}\n/.test(bytes.toString('latin1', 0, 20)), 'header'),
    ...unless(bytes.toString('latin1', bytes.length - 6) === '%%EOF\n', 'something after the end'),
    ...unless(id.length === 2 && id.every((each) => each?.length === 16), 'no file identifier'),
    ...unless(!trailer.entries.has('Encrypt'), 'encrypted'),
  ]
}

const infoInXmp = {
  Title: 'rdf:Alt',
  Author: 'rdf:Seq',
  Subject: 'rdf:Alt',
  Creator: 'xmp:CreatorTool',
  Producer: 'pdf:Producer',
} as const

/** 6.6: XMP that is XML, without a filter, and says the same as the information dictionary. */
const metadataComplaints = (file: PdfFile): readonly string[] => {
  const metadata = file.dictionary(file.catalog.entries.get('Metadata'))
  const texts = xmlTexts(xmpOf(file))
  const info = file.dictionary(file.trailer.entries.get('Info'))
  const unlike = Object.keys(infoInXmp).filter((key) => {
    const text = textOf(file.get(info, key))
    return text !== undefined && !texts.includes(text)
  })
  const date = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(textOf(file.get(info, 'ModDate')) ?? '')
  const moment = date && `${date.slice(1, 4).join('-')}T${date.slice(4).join(':')}Z`
  return [
    ...unless(metadata?.entries.has('Filter') === false, 'metadata with a filter'),
    ...unless(claimedLevel(file) !== undefined, 'no PDF/A identification'),
    ...unless(texts.filter((text) => text === moment).length === 3, 'dates of the XMP'),
    ...unlike.map((key) => `${key} is not in the XMP`),
  ]
}

/** Throws when it is no XML. */
const xmlTexts = (xml: string): readonly string[] => {
  const texts: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('text', (text) => {
    texts.push(text)
  })
  parser.write(xml).close()
  return texts
}

/** 6.2.3: one intent with a profile of RGB. */
const intentComplaints = (file: PdfFile): readonly string[] => {
  const intents = file.list(file.catalog.entries.get('OutputIntents')).map(file.dictionary)
  const profile = file.get(intents[0], 'DestOutputProfile')
  const bytes = intents[0] ? file.stream(intents[0].entries.get('DestOutputProfile')) : Buffer.alloc(128)
  return [
    ...unless(intents.length === 1 && nameOf(file.get(intents[0], 'S')) === 'GTS_PDFA1', 'output intent'),
    ...unless(file.get(profile, 'N') === 3, 'channels of the profile'),
    ...unless(bytes.readUInt32BE(0) === bytes.length, 'length of the profile'),
    ...unless(bytes.toString('latin1', 12, 24) === 'mntrRGB XYZ ', 'kind of the profile'),
    ...unless(bytes.toString('latin1', 36, 40) === 'acsp', 'signature of the profile'),
  ]
}

/** Every dictionary in the file, those inside others too. */
const dictionaries = (file: PdfFile): readonly PdfDictionary[] => {
  const inside = (value: PdfValue): readonly PdfDictionary[] => {
    if (isDictionary(value)) return [value, ...[...value.entries.values()].flatMap(inside)]
    return isList(value) ? value.flatMap(inside) : []
  }
  return [...file.objects.values()].flatMap(({ value }) => inside(value))
}

/** Keys and values that PDF/A forbids anywhere: 6.1.7, 6.1.13, 6.2.4, 6.2.5, 6.2.8, 6.2.9, 6.3, 6.5. */
const dictionaryComplaints = (file: PdfFile, { entries }: PdfDictionary): readonly string[] => {
  const forbidden = [
    'AA',
    'OpenAction',
    'JavaScript',
    'JS',
    'TR',
    'HTP',
    'OPI',
    'Ref',
    'Alternates',
    'Annots',
    'XFA',
    'OCProperties',
    'PS',
    'LW',
    'FFilter',
  ]
  const name = (key: string): string => nameOf(entries.get(key)) ?? ''
  const isImage = name('Subtype') === 'Image'
  return [
    ...forbidden.filter((key) => entries.has(key)).map((key) => `forbidden key ${key}`),
    ...unless(!['LZWDecode', 'Crypt'].includes(name('Filter')), 'forbidden filter'),
    ...unless(name('ColorSpace') !== 'DeviceCMYK', 'a picture in CMYK'),
    ...unless(!isImage || entries.get('Interpolate') !== true, 'an interpolated picture'),
    ...unless(!entries.has('BM') || ['Normal', 'Compatible', 'Multiply'].includes(name('BM')), 'blend mode'),
    ...[...entries.values()].flatMap((value) =>
      unless(
        (textOf(value)?.length ?? 0) <= 32_767 && (nameOf(value)?.length ?? 0) <= 127,
        'a string too long',
      ),
    ),
    ...unless(file.objects.size < 8_388_607, 'too many objects'),
  ]
}

/** 6.2.11: composite fonts, embedded, with a way back to Unicode. */
const fontComplaints = (file: PdfFile): readonly string[] =>
  dictionaries(file)
    .filter(
      ({ entries }) => nameOf(entries.get('Type')) === 'Font' && nameOf(entries.get('Subtype')) === 'Type0',
    )
    .flatMap((font) => {
      const descendant = file.dictionary(file.get(font, 'DescendantFonts', 0))
      const descriptor = file.dictionary(file.get(descendant, 'FontDescriptor'))
      const isTrueType = nameOf(file.get(descendant, 'Subtype')) === 'CIDFontType2'
      const program = file.dictionary(file.get(descriptor, isTrueType ? 'FontFile2' : 'FontFile3'))
      const names = [font, descendant].map((each) => nameOf(file.get(each, 'BaseFont')))
      return [
        ...unless(program !== undefined, 'a font that is not embedded'),
        ...unless(
          isTrueType || nameOf(program?.entries.get('Subtype')) === 'CIDFontType0C',
          'kind of font program',
        ),
        ...unless(
          !isTrueType || nameOf(file.get(descendant, 'CIDToGIDMap')) === 'Identity',
          'no CIDToGIDMap',
        ),
        ...unless(nameOf(file.get(font, 'Encoding')) === 'Identity-H', 'encoding'),
        ...unless(
          names[0] === names[1] && names[0] === nameOf(file.get(descriptor, 'FontName')),
          'names of a font',
        ),
        ...unless(font.entries.has('ToUnicode'), 'no ToUnicode'),
      ]
    })

/** What our pages are drawn with; anything else would have to be looked at. */
const knownOperators = new Set(
  'q Q cm w J j M d ri i gs m l c v y h re S s f F f* B B* b b* n W W* BT ET Tc Tw Tz TL Tf Tr Ts Td TD Tm T* Tj TJ Do sh CS cs SC SCN sc scn G g RG rg BDC BMC EMC'.split(
    ' ',
  ),
)

const contentComplaints = (file: PdfFile, page: number): readonly string[] => {
  const complaints: string[] = []
  let depth = 0
  let marks = 0
  let inText = false
  for (const operator of readOperators(pageContentOf(file, page))) {
    const { name } = operator
    if (!knownOperators.has(name)) complaints.push(`operator ${name}`)
    if (name === 'q') depth += 1
    if (name === 'Q') depth -= 1
    if (name === 'BDC') marks += 1
    if (name === 'EMC') marks -= 1
    if (name === 'BT' || name === 'ET') inText = name === 'BT'
    if (depth < 0 || depth > 28) complaints.push('q and Q')
    if (name === 'BDC' && inText) complaints.push('a mark within a text')
    if (marks === 0 && !['EMC', 'cm'].includes(name)) complaints.push(`${name} belongs to no tag`)
    if (isNotdef(operator)) complaints.push('.notdef is shown')
    if ((name === 'cs' || name === 'CS') && nameOf(operator.operands[0]) === 'DeviceCMYK')
      complaints.push('colours in CMYK')
  }
  return [...complaints, ...unless(depth === 0 && marks === 0 && !inText, 'something is not closed')]
}

/** Glyph 0 in a string of Tj or TJ (6.2.11.8). */
const isNotdef = ({ name, operands }: Operator): boolean =>
  (name === 'Tj' || name === 'TJ') &&
  operands
    .flatMap((each) => (isList(each) ? each : [each]))
    .some((each) => /^(?:[\s\S]{2})*\0\0/.test(textOf(each) ?? ''))

/** Level A: 6.7. Each stretch of content has one tag, and knows it. */
const tagComplaints = (file: PdfFile): readonly string[] => {
  const tree = file.dictionary(file.catalog.entries.get('StructTreeRoot'))
  const owners = file.list(file.get(tree, 'ParentTree', 'Nums'))
  const tagged = new Set(contentsOf(readTags(file)).map(({ page, id }) => `${page} ${id}`))
  const marked = file.pages.flatMap((page, index) => {
    const key = page.entries.get('StructParents')
    const own = file.list(owners[owners.indexOf(key ?? -1) + 1])
    const ids = readOperators(pageContentOf(file, index)).flatMap(({ name, operands }) => {
      const id = name === 'BDC' ? file.get(operands[1], 'MCID') : undefined
      return typeof id === 'number' ? [id] : []
    })
    return ids.map((id) => ({ key: `${index} ${id}`, isOwned: isLink(own[id]) }))
  })
  const alts = figuresOf(readTags(file)).filter(({ alt }) => alt === undefined)
  return [
    ...unless(file.get(file.catalog, 'MarkInfo', 'Marked') === true, 'not marked'),
    ...unless(textOf(file.get(file.catalog, 'Lang')) === 'zh-CN', 'no language'),
    ...unless(file.get(file.catalog, 'ViewerPreferences', 'DisplayDocTitle') === true, 'title not displayed'),
    ...unless(
      marked.length === tagged.size && marked.every(({ key }) => tagged.has(key)),
      'tags and content differ',
    ),
    ...unless(
      marked.every(({ isOwned }) => isOwned),
      'content that does not know its tag',
    ),
    ...unless(alts.length === 0, 'a picture without a description'),
  ]
}

const contentsOf = (tag: TagOfPdf): readonly { readonly page: number; readonly id: number }[] =>
  tag.children.flatMap((child) => ('id' in child ? [child] : contentsOf(child)))

const figuresOf = (tag: TagOfPdf): readonly TagOfPdf[] =>
  tag.children.flatMap((child) =>
    'id' in child ? [] : [...(child.type === 'Figure' ? [child] : []), ...figuresOf(child)],
  )

/** Files only in part 3 (6.8), each with its kind, its name and what it is to the document. */
const attachmentComplaints = (file: PdfFile): readonly string[] => {
  const links = file.list(file.catalog.entries.get('AF'))
  const named = file.list(file.get(file.catalog, 'Names', 'EmbeddedFiles', 'Names'))
  return [
    ...unless(links.length === 0 || claimedLevel(file)?.startsWith('3') === true, 'files in part 2'),
    ...unless(named.length === links.length * 2, 'files that are not listed'),
    ...links.flatMap((link) => {
      const embedded = file.get(link, 'EF', 'F')
      return [
        ...unless(
          ['F', 'UF', 'AFRelationship'].every((key) => file.get(link, key) !== undefined),
          'file',
        ),
        ...unless(nameOf(file.get(embedded, 'Subtype')) === 'application/yaml', 'kind of a file'),
        ...unless(textOf(file.get(embedded, 'Params', 'CheckSum'))?.length === 16, 'checksum of a file'),
      ]
    }),
  ]
}
