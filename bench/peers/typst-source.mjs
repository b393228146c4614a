// The sample report as a Typst document: A4, 三号, 28 columns and 22 rows.
export const typstSource = (parts) => `${settings}\n\n${parts.map(partSource).join('\n\n')}\n`

const settings = `#set page(paper: "a4", margin: (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm), numbering: "— 1 —")
#set text(font: ("FandolFang R", "FandolFang"), cjk-latin-spacing: none, size: 16pt, lang: "zh", region: "cn", tracking: -0.2pt, top-edge: 0.88em, bottom-edge: -0.12em)
#set par(justify: true, leading: 12.98pt, spacing: 12.98pt, first-line-indent: (amount: 2em, all: true))`

const faces = { 1: 'FandolHei', 2: 'FandolKai' }

const partSource = ({ kind, level, runIn, text }) => {
  switch (kind) {
    case 'mark':
      return `#align(center)[#text(font: "FandolSong", weight: "bold", size: 36pt, fill: red)[${literal(text)}]]`
    case 'title':
      return `#align(center)[#text(font: "FandolSong", weight: "bold", size: 22pt)[${literal(text)}]]`
    case 'flush':
      return `#par(first-line-indent: 0pt)[${literal(text)}]`
    case 'right':
      return `#align(right)[${literal(text)}]`
    case 'heading':
      return heading(level, text)
    default:
      return (runIn === undefined ? '' : heading(runIn.level, runIn.text)) + literal(text)
  }
}

const heading = (level, text) => `#text(font: "${faces[level] ?? 'FandolFang R'}")[${literal(text)}]`

/** A Typst string, so that no character of the text is markup. */
const literal = (text) => `#"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
