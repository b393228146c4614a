// What importing one module costs in a fresh process, measured inside it so that the start of node does not count.
import { execFileSync } from 'node:child_process'
import { median } from './median.mjs'
import { root } from './sample.mjs'

const modules = [
  'commander',
  'yaml',
  'zod',
  'handlebars',
  'docx',
  'fflate',
  'pdfmake/js/PDFDocument.js',
  'pdfmake/js/Renderer.js',
  'pdfkit',
  './dist/index.js',
  './dist/reader/read-document.js',
  './dist/layout/lay-out-document.js',
  './dist/writers/pdf/write-pdf.js',
  './dist/writers/docx/write-docx.js',
]

const script = (name) =>
  `const start = performance.now(); await import(${JSON.stringify(name)}); console.log(performance.now() - start)`

/** Round robin, so that noise hits all alike; a module that does not load has no time. */
export const measureImports = (rounds, names = modules) => {
  const times = new Map(names.map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      try {
        const options = { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] }
        const out = execFileSync(process.execPath, ['--input-type=module', '-e', script(name)], options)
        times.get(name).push(Number(out))
      } catch {
        // Left without a time.
      }
    }
  }
  return [...times].map(([name, ms]) => ({ name, ms: ms.length > 0 ? median(ms) : undefined }))
}
