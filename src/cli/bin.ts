#!/usr/bin/env node
/** The command: starts its bundle. */
import { loadChunk } from './load-chunk.ts'
import type { Run } from './run.ts'

const { run } = loadChunk(import.meta.dirname, './hongtou.cjs') as { readonly run: Run }
await run(process.argv.slice(2))
