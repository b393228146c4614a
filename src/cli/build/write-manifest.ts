/** Writes the manifest of an output folder from the records of its documents. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BuildSession } from './build-session.ts'
import { formatManifest, type Manifest, manifestName, manifestOf, type ShardPart } from './manifest.ts'
import { readRecords } from './record-store.ts'
import { forgetGone } from './settle-build.ts'
import { sha256 } from './sha256.ts'
import { isInShard } from './shard.ts'
import { placeFile } from './staged-files.ts'

export const writeManifest = (session: BuildSession, failed: readonly string[]): void => {
  forgetGone(session)
  const { shard } = session.options
  if (shard === undefined) writeWhole(session)
  else writeShard(session, { ...shard, ...wholeOf(session), failed: [...failed].sort() })
}

/** Another build may write into this folder at the same time: its records are taken in until nothing new comes. */
const writeWhole = ({ output, records, program }: BuildSession): void => {
  const path = join(output, manifestName())
  if (records.size === 0 && !existsSync(path)) return
  let written: string | undefined
  for (;;) {
    const all = [...readRecords(output, program).values()]
    const text = formatManifest(manifestOf(all, program))
    if (text === written) return
    written = text
    writeText(output, manifestName(), text)
  }
}

const writeShard = ({ output, records, program }: BuildSession, part: ShardPart): void => {
  const failed = new Set(part.failed)
  const own = [...records.values()].filter(
    ({ document: { folder } }) => isInShard(folder, part) && !failed.has(folder),
  )
  const manifest: Manifest = manifestOf(own, program, part)
  writeText(output, manifestName(part), formatManifest(manifest))
}

/** All shards of one build must have seen the same documents. */
const wholeOf = (session: BuildSession): Pick<ShardPart, 'total' | 'list'> => {
  const folders = [...session.folders()].sort()
  return { total: folders.length, list: sha256(folders.join('\n')) }
}

/** Untouched where it says the same already. */
const writeText = (output: string, name: string, text: string): void => {
  const path = join(output, name)
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return
  placeFile(output, name, text)
}
