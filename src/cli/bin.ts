#!/usr/bin/env node
/** The command: starts its bundle. */
import { loadChunk } from './load-chunk.ts'
import type { Run } from './run.ts'
import { tuneV8 } from './tune-v8.ts'

tuneV8()
const { run } = loadChunk(import.meta.dirname, './hongtou.cjs') as { readonly run: Run }

/** Without waiting for what V8 still compiles and sweeps beside us, once all that was said is out. */
const leave = (): void => {
  process.stdout.write('', () => process.stderr.write('', () => process.exit()))
}

// No `await`: a script has none at its top.
void run(process.argv.slice(2)).then(leave)
