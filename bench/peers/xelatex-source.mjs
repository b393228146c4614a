// The sample report as a XeLaTeX document of class ctexart: A4, 三号, 28 columns and 22 rows; the number of pages in its foot needs the second pass.
export const xelatexSource = (parts, fontsFolder) =>
  `${preamble(fontsFolder)}\n\\begin{document}\n${parts.map(partSource).join('\n\n')}\n\\label{end}\n\\end{document}\n`

const preamble = (fontsFolder) => String.raw`\documentclass[fontset=none,zihao=false,linespread=1]{ctexart}
\usepackage[a4paper,top=37mm,bottom=35mm,left=28mm,right=26mm]{geometry}
\usepackage{xcolor}
${faces.map((face) => faceSource(face, fontsFolder)).join('\n')}
\xeCJKsetup{CJKglue={\hskip -0.21bp plus 0.4bp minus 0.4bp},CJKecglue={}}
\newcommand\hongtou{\fontsize{16bp}{28.98bp}\selectfont}
\AtBeginDocument{\hongtou\setlength\parindent{2em}\setlength\parskip{0pt}}
\makeatletter
\renewcommand\ps@plain{\let\@oddhead\@empty\def\@oddfoot{\hfil 第 \thepage\ 页，共 \pageref{end} 页\hfil}}
\makeatother
\pagestyle{plain}`

const faces = [
  { file: 'FandolFang-Regular.otf', macro: 'fang' },
  { file: 'FandolHei-Regular.otf', macro: 'hei' },
  { file: 'FandolKai-Regular.otf', macro: 'kai' },
  { file: 'FandolSong-Bold.otf', macro: 'biaosong' },
]

/** 汉字 and 西文 of a face are two families for xeCJK; the first face is the main one of both. */
const faceSource = ({ file, macro }, fontsFolder) => {
  const from = `{${file}}[Path=${fontsFolder.replaceAll('\\', '/')}/]`
  if (file === faces[0].file) return `\\setmainfont${from}\n\\setCJKmainfont${from}\n\\newcommand\\${macro}{}`
  return [
    `\\newfontfamily\\${macro}latin${from}`,
    `\\newCJKfontfamily\\${macro}han${from}`,
    `\\newcommand\\${macro}{\\${macro}latin\\${macro}han}`,
  ].join('\n')
}

const partSource = ({ kind, level, runIn, text }) => {
  switch (kind) {
    case 'mark':
      return centred(String.raw`\fontsize{36bp}{44bp}\biaosong\color{red}`, text)
    case 'title':
      return centred(String.raw`\fontsize{22bp}{30bp}\biaosong`, text)
    case 'flush':
      return `\\noindent ${literal(text)}`
    case 'right':
      return `{\\raggedleft ${literal(text)}\\par}`
    case 'heading':
      return heading(level, text)
    default:
      return (runIn === undefined ? '' : heading(runIn.level, runIn.text)) + literal(text)
  }
}

const centred = (font, text) => `{\\centering${font} ${literal(text)}\\par}`

const heading = (level, text) => `{\\${{ 1: 'hei', 2: 'kai' }[level] ?? 'fang'} ${literal(text)}}`

const literal = (text) =>
  text
    .replace(/[\\{}$&#^_%~]/g, (character) => special[character] ?? `\\${character}`)
    .replaceAll('　', '\\quad{}')

const special = {
  '\\': String.raw`\textbackslash{}`,
  '^': String.raw`\textasciicircum{}`,
  '~': String.raw`\textasciitilde{}`,
}
