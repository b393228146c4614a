/** Loads a chunk of the bundle, over V8's compiled code where that is at hand. */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { readCompiledCode } from './compiled-code.ts'
import { keepCompileCache } from './keep-compile-cache.ts'
import { openScripts } from './open-scripts.ts'

/** `folder` is where the chunks lie, which is where this is too. */
export const loadChunk = (folder: string, chunk: string): unknown => {
  const compiled = readCompiledCode(folder)
  if (compiled !== undefined) return openScripts(folder, compiled).load(chunk)
  keepCompileCache()
  return createRequire(join(folder, chunk))(chunk)
}
