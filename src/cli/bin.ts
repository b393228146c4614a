#!/usr/bin/env node
/** The command: starts its bundle, over V8's compiled code where that is at hand. */
import { createRequire } from 'node:module'
import { isCompiledFor } from './compiled-code.ts'
import { keepCompileCache } from './keep-compile-cache.ts'
import { openScripts } from './open-scripts.ts'
import type { Run } from './run.ts'

const entry = './hongtou.cjs'

const load = (folder: string): unknown => {
  if (isCompiledFor(folder)) return openScripts(folder).load(entry)
  keepCompileCache()
  return createRequire(import.meta.url)(entry)
}

const { run } = load(import.meta.dirname) as { readonly run: Run }
await run(process.argv.slice(2))
