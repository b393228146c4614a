// docx without what our files never ask of it: its own packing, its patching of other files, charts, formulas.

const pure = '/* @__PURE__ */ '

/**
 * docx is one file, which makes tables and objects when it is loaded and brings fflate and Node's events along. Those are
 * in the bundle or in Node; the rest is marked as doing nothing else than being made, so that it falls away where nobody
 * asks for it.
 */
const changes = [
  [/^\/\/ node_modules\/fflate\/[\s\S]*?(?=^\/\/ src\/)/m, "import { unzipSync, zipSync } from 'fflate'\n"],
  [/^var import_events = [\s\S]*?^\}\)\)\)\(\);$/m, "import * as import_events from 'node:events'"],
  [/^var [\w$]+ = /gm, `$&${pure}`],
  [/^_defineProperty\(\w+, "\w+", /gm, `${pure}$&${pure}`],
]

export const leanDocx = {
  name: 'lean-docx',
  transform: (code, id) =>
    /[\\/]docx[\\/]dist[\\/]index\.mjs$/.test(id) ? changes.reduce(withChange, code) : undefined,
}

const withChange = (code, [found, instead]) => {
  const changed = code.replace(found, instead)
  if (changed === code) throw new Error(`docx is not what it was: ${found} is not in it`)
  return changed
}
