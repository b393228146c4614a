// The sample report as a Typst document: the same text, faces, size and grid (A4, 三号, 28 columns, 22 rows).
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root, sampleFolder } from './sample.mjs'

export const typstSource = async () => {
  const { nodeFiles, readDocument } = await import(pathToFileURL(join(root, 'dist/index.js')).href)
  const read = readDocument(nodeFiles, sampleFolder, { templateFolders: [join(root, 'templates')] })
  if (!read.ok) throw new Error('示范报告读不出来，先运行 hongtou build 看看')
  const { body, attachments } = read.value.document
  const parts = [
    title(body.title),
    ...(body.addressees === undefined
      ? []
      : [`#par(first-line-indent: 0pt)[${literal(`${body.addressees}：`)}]`]),
    ...body.mainText.map(block),
    ...attachments.flatMap((attachment) => [
      '#pagebreak()',
      title(attachment.title),
      ...attachment.blocks.map(block),
    ]),
  ]
  return `${settings}\n\n${parts.join('\n\n')}\n`
}

const settings = `#set page(paper: "a4", margin: (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm), numbering: "— 1 —")
#set text(font: ("FandolFang R", "FandolFang"), cjk-latin-spacing: none, size: 16pt, lang: "zh", region: "cn", tracking: -0.2pt, top-edge: 0.88em, bottom-edge: -0.12em)
#set par(justify: true, leading: 12.98pt, spacing: 12.98pt, first-line-indent: (amount: 2em, all: true))`

const faces = { 1: 'FandolHei', 2: 'FandolKai' }

const block = (part) => {
  if (part.kind === 'heading') return heading(part.level, part.number + part.text)
  const { runIn, text } = part
  return (runIn === undefined ? '' : heading(runIn.level, `${runIn.number}${runIn.text}。`)) + literal(text)
}

const heading = (level, text) => `#text(font: "${faces[level] ?? 'FandolFang R'}")[${literal(text)}]`

const title = (text) =>
  `#align(center)[#text(font: "FandolSong", weight: "bold", size: 22pt)[${literal(text.replaceAll('|', ''))}]]`

/** A Typst string, so that no character of the text is markup. */
const literal = (text) => `#"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
