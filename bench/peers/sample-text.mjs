// The sample report's whole text as the plain paragraphs that every peer sets: same words, same faces, no more.
import { loadLibrary, sampleFolder, templatesFolder } from '../sample.mjs'

/** Parts { kind, text }: mark, title, flush, right, paragraph (which may begin with a runIn), heading (with a level). */
export const readSampleText = async (files) => {
  const { nodeFiles, readDocument } = await loadLibrary()
  const read = readDocument(files ?? nodeFiles, sampleFolder, { templateFolders: [templatesFolder] })
  if (!read.ok) throw new Error('示范报告读不出来，先运行 hongtou build 看看')
  return partsOf(read.value.document)
}

const partsOf = ({ masthead, body, colophon }) => [
  { kind: 'mark', text: masthead.issuerMark.names.join('') + masthead.issuerMark.suffix },
  { kind: 'flush', text: `${numberOf(masthead)}　　签发人：${masthead.signatories.join('、')}` },
  { kind: 'title', text: body.title.replaceAll('|', '') },
  { kind: 'flush', text: `${body.addressees}：` },
  ...body.mainText.map(blockPart),
  ...body.attachmentList.map((name, index) => ({
    kind: 'paragraph',
    text: `${index === 0 ? '附件：' : '　　　'}${index + 1}.${name}`,
  })),
  ...body.signOff.issuers.map((text) => ({ kind: 'right', text })),
  { kind: 'right', text: dateText(body.signOff.documentDate) },
  { kind: 'flush', text: `抄送：${colophon.cc}` },
  { kind: 'flush', text: `${colophon.printedBy}　　${dateText(colophon.printDate)}印发` },
]

const numberOf = ({ documentNumber: { issuerCode, year, serial } }) => `${issuerCode}〔${year}〕${serial}号`

const dateText = ({ year, month, day }) => `${year}年${month}月${day}日`

const blockPart = ({ kind, level, number, runIn, text }) => {
  if (kind === 'heading') return { kind, level, text: number + text }
  if (kind !== 'paragraph') throw new Error('示范报告里有表格或者图片，对照程序排不了')
  if (runIn === undefined) return { kind, text }
  return { kind, runIn: { level: runIn.level, text: `${runIn.number}${runIn.text}。` }, text }
}

/** All characters that a reader sees. */
export const plainText = (parts) => parts.map(({ runIn, text }) => (runIn?.text ?? '') + text).join('')
