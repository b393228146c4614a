// The sample report as pdfmake's documentation would have it: paragraphs that flow, 15.79 pt, the most at which a row holds 28 characters.

export const pdfmakeDefinition = (parts) => ({
  pageSize: 'A4',
  pageMargins: [mm(28), mm(37), mm(26), mm(35)],
  defaultStyle: { font: 'Fang', fontSize: 15.79, lineHeight: 1.835, alignment: 'justify' },
  content: parts.map(partDefinition),
})

const mm = (length) => (length * 72) / 25.4

const partDefinition = ({ kind, level, runIn, text }) => {
  switch (kind) {
    case 'mark':
      return { text, font: 'BoldSong', fontSize: 36, lineHeight: 1.2, color: 'red', alignment: 'center' }
    case 'title':
      return { text, font: 'BoldSong', fontSize: 22, lineHeight: 1.4, alignment: 'center' }
    case 'flush':
      return { text }
    case 'right':
      return { text, alignment: 'right' }
    case 'heading':
      return { text, font: faceOf(level), leadingIndent: 32 }
    default:
      return { text: runIn === undefined ? text : [headed(runIn), text], leadingIndent: 32 }
  }
}

const headed = ({ level, text }) => ({ text, font: faceOf(level) })

const faceOf = (level) => ({ 1: 'Hei', 2: 'Kai' })[level] ?? 'Fang'
