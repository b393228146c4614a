/** The XMP packet of a PDF: the same facts as its information dictionary, and which PDF/A it is. */
import { escapeXml } from '../../text/escape-xml.ts'

export interface DocumentFacts {
  readonly title: string
  readonly author: string
  readonly subject: string
  readonly creator: string
  readonly producer: string
  readonly date: Date
}

/** ISO 19005-2 (part 2) and -3 (part 3, with files attached). */
export interface PdfaLevel {
  readonly part: 2 | 3
  readonly conformance: 'A' | 'U' | 'B'
}

export const xmpMetadata = (facts: DocumentFacts, level: PdfaLevel | undefined): string => {
  const { title, author, subject, creator, producer, date } = facts
  const moment = date.toISOString().replace(/\.\d+/, '')
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>
${author === '' ? '' : `<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>\n`}<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(subject)}</rdf:li></rdf:Alt></dc:description>
<xmp:CreatorTool>${escapeXml(creator)}</xmp:CreatorTool>
<xmp:CreateDate>${moment}</xmp:CreateDate>
<xmp:ModifyDate>${moment}</xmp:ModifyDate>
<xmp:MetadataDate>${moment}</xmp:MetadataDate>
<pdf:Producer>${escapeXml(producer)}</pdf:Producer>
${level === undefined ? '' : `<pdfaid:part>${level.part}</pdfaid:part>\n<pdfaid:conformance>${level.conformance}</pdfaid:conformance>\n`}</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`
}
