/** Where a worker thread begins: loads its chunk of the bundle as the command does its own. */
import type { BuildOne } from './build/build-one.ts'
import { loadChunk } from './load-chunk.ts'

const chunk = loadChunk(import.meta.dirname, './build-worker.cjs') as { readonly buildInWorker: BuildOne }

export const buildInWorker: BuildOne = chunk.buildInWorker
