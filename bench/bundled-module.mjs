// Which module a line of the bundle comes from: rolldown writes each module's path above its code.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const marksOf = new Map()

/** A path such as src/layout/place.ts or node_modules/docx/dist/index.mjs; undefined for code of no module. */
export const bundledModule = (url, lineNumber) => {
  const file = url.startsWith('file:') ? fileURLToPath(url) : url
  if (!marksOf.has(file)) marksOf.set(file, readMarks(file))
  return marksOf.get(file).findLast(({ line }) => line <= lineNumber)?.path
}

/** Libraries may carry such lines from their own build: only paths that exist here count. */
const readMarks = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map((text, line) => ({ line, path: /^\/\/ ((?:src|node_modules)\/\S+)$/.exec(text)?.[1] }))
    .filter(({ path }) => path !== undefined && existsSync(path))
