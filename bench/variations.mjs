// Variations of the sample report, no paragraph like that of another: other figures, or a number where there are none.
import { sep } from 'node:path'
import { loadLibrary, sampleFolder } from './sample.mjs'

/** The files of variation `number`, as the library reads them. */
export const variedFiles = async (number) => {
  const { nodeFiles } = await loadLibrary()
  const readBytes = (path) => {
    const bytes = nodeFiles.readBytes(path)
    if (bytes === undefined || !isBody(path)) return bytes
    return Buffer.from(varyText(Buffer.from(bytes).toString('utf8'), number))
  }
  return { ...nodeFiles, readBytes }
}

const isBody = (path) => withSlashes(path).startsWith(`${withSlashes(sampleFolder)}/正文/`)

const withSlashes = (path) => path.split(sep).join('/')

const varyText = (text, number) =>
  text
    .split('\n')
    .map((line) => (/\d/.test(line) ? varyFigures(line, number) : line.replace(/。$/, `（${number}）。`)))
    .join('\n')

/** As many digits as before; years and the numbers of 附件 are no figures. */
const varyFigures = (line, number) =>
  line.replace(/(?<![\d附件.])(?!20\d\d(?!\d))\d+/g, (figure, at) => {
    const least = 10 ** (figure.length - 1)
    return String(least + ((Number(figure) + number * 31 + at) % (9 * least)))
  })
