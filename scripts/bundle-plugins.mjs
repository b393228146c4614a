// What pdfmake and pdfkit carry but a build seldom or never uses: left out of the bundle, or put apart until it is asked for.
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const fromPdfmake = createRequire(createRequire(import.meta.url).resolve('pdfmake/js/PDFDocument.js'))
const fromPdfkit = createRequire(fromPdfmake.resolve('pdfkit'))

/** Opening fonts, breaking lines, encryption, priorities of threads: our fonts come finished, our lines broken, our files open, our threads equal. */
const unused = ['fontkit', 'linebreak', '@noble/ciphers', '@noble/hashes', 'js-md5', '@napi-rs/nice']

/** commander would start subcommands that are programs of their own; ours are not, and Node takes 3 ms to load this. */
const isProgramStarter = (id, importer) => id === 'node:child_process' && /[\\/]commander[\\/]/.test(importer)

const isUnused = (id, importer = '') =>
  unused.some((name) => id === name || id.startsWith(`${name}/`)) || isProgramStarter(id, importer)

const unusedMark = '\0unused:'

/** Anything taken from these modules throws when it is called. */
export const notPartOfTheCommand = {
  name: 'not-part-of-the-command',
  resolveId: (id, importer) => (isUnused(id, importer) ? unusedMark + id : undefined),
  load(id) {
    if (!id.startsWith(unusedMark)) return undefined
    const message = `${id.slice(unusedMark.length)} is not part of this build`
    return { code: stubOf(message), moduleType: 'js' }
  },
}

const stubOf = (message) => `
const refuse = function () { throw new Error(${JSON.stringify(message)}) }
module.exports = new Proxy(refuse, { get: (target, key) => (key === '__esModule' ? undefined : key in target ? target[key] : refuse) })
`

/** pdfkit's PNG reader: a chunk of its own, which the first such picture loads. */
const pictures = [
  {
    chunk: 'png-js',
    file: fromPdfkit.resolve('png-js'),
    asked: (id) => id === 'png-js',
    code: (load) => `module.exports = function PNG(data) { return new (${load})(data) }`,
  },
]

export const onDemandChunks = () => Object.fromEntries(pictures.map(({ chunk, file }) => [chunk, file]))

const onDemandMark = '\0on-demand:'

export const onDemand = {
  name: 'on-demand',
  resolveId(id, importer) {
    if (importer === undefined) return undefined
    if (importer.startsWith(onDemandMark)) return { id, external: true }
    const picture = pictures.find(({ asked }) => asked(id))
    return picture && onDemandMark + picture.chunk
  },
  load(id) {
    const picture = pictures.find(({ chunk }) => id === onDemandMark + chunk)
    return picture && { code: picture.code(`require('./${picture.chunk}.cjs')`), moduleType: 'js' }
  },
}

/** What a thread starts with: piscina's own part, which then loads ours. */
export const threadChunks = () => ({
  'build-worker': 'src/cli/build/build-worker.ts',
  'piscina-worker': join(dirname(createRequire(import.meta.url).resolve('piscina')), 'worker.js'),
})

/** piscina looks for its worker beside itself, which in the bundle has another name. */
export const threads = {
  name: 'threads',
  transform: (code, id) =>
    /piscina[\\/]dist[\\/]index\.js$/.test(id)
      ? code.replace("__dirname, 'worker.js'", "__dirname, 'piscina-worker.cjs'")
      : undefined,
}

const pdfjsImporter = '\0pdfjs-importer'
/** Found from the chunks' folder by Node's own require, to which names go that do not begin with ./ */
const pdfjsImporterFile = '../cli/import-pdfjs.cjs'

/** pdf.js stays in node_modules: it is a large ES module with a worker beside it, and chunks run as scripts, which cannot import. */
export const pdfjsFromNodeModules = {
  name: 'pdfjs-from-node-modules',
  transform: (code, id) =>
    id.endsWith('open-pdf.ts')
      ? code.replace(/import\('pdfjs-dist[^)]*\)/, `require('pdfjs-importer')()`)
      : undefined,
  resolveId(id, importer) {
    if (id === 'pdfjs-importer') return pdfjsImporter
    return importer === pdfjsImporter ? { id, external: true } : undefined
  },
  load: (id) =>
    id === pdfjsImporter
      ? { code: `module.exports = require('${pdfjsImporterFile}')`, moduleType: 'js' }
      : undefined,
  generateBundle() {
    const source = "module.exports = () => import('pdfjs-dist/legacy/build/pdf.mjs')\n"
    this.emitFile({ type: 'asset', fileName: 'import-pdfjs.cjs', source })
  },
}
