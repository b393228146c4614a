/** Loads the bundle's chunks as scripts, over the compiled code that the build left for them. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Script } from 'node:vm'
import type { CompiledCode } from './compiled-code.ts'

export interface Scripts {
  /** Runs a chunk (`./name.cjs`) once and gives what it exports. */
  load(id: string): unknown
  /** The chunks loaded so far. */
  loaded(): readonly LoadedScript[]
}

export interface LoadedScript {
  readonly file: string
  readonly source: Buffer
  readonly script: Script
}

interface ChunkModule {
  exports: unknown
}

type ChunkBody = (
  exports: unknown,
  require: (id: string) => unknown,
  module: ChunkModule,
  file: string,
  folder: string,
) => void

export const openScripts = (folder: string, codeOf: CompiledCode = () => undefined): Scripts => {
  const nodeRequire = createRequire(join(folder, 'chunk.cjs'))
  const modules = new Map<string, ChunkModule>()
  const loaded: LoadedScript[] = []
  const load = (id: string): unknown => {
    const known = modules.get(id)
    if (known !== undefined) return known.exports
    const chunk = compile(join(folder, id), codeOf)
    const module: ChunkModule = { exports: {} }
    modules.set(id, module)
    loaded.push(chunk)
    const body = chunk.script.runInThisContext() as ChunkBody
    body(module.exports, requireFrom, module, chunk.file, folder)
    return module.exports
  }
  const requireFrom = (id: string): unknown => (id.startsWith('./') ? load(id) : nodeRequire(id))
  return { load, loaded: () => loaded }
}

/** Code that V8 does not accept is compiled as if there were none. */
const compile = (file: string, codeOf: CompiledCode): LoadedScript => {
  const source = readFileSync(file)
  const cachedData = codeOf(file, source)
  const text = `(function (exports, require, module, __filename, __dirname) { ${source.toString('utf8')}\n})`
  return {
    file,
    source,
    script: new Script(text, { filename: file, ...(cachedData === undefined ? {} : { cachedData }) }),
  }
}
