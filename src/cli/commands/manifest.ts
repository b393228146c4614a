/** hongtou manifest merge: the outputs of all shards, checked byte for byte and put into one folder with one manifest. */
import { join, resolve } from 'node:path'
import type { Files } from '../../files/files.ts'
import { nodeFilesIn } from '../../files/node-files.ts'
import { formatManifest, type Manifest, manifestName } from '../build/manifest.ts'
import { mergeManifests } from '../build/merge-manifests.ts'
import { findManifests } from '../build/read-manifests.ts'
import { placeFile } from '../build/staged-files.ts'
import { outputState } from '../build/verify-output.ts'
import { type ExitCode, type Io, UsageError } from '../io.ts'
import { relativeTo } from '../workspace.ts'

export const runManifestMerge = (folders: readonly string[], output: string, io: Io): ExitCode => {
  const files = nodeFilesIn(io.cwd)
  const shards = [...new Set(folders.map((folder) => resolve(io.cwd, folder)))].flatMap((folder) =>
    shardsIn(files, folder),
  )
  const merged = mergeManifests(shards.map(({ manifest }) => manifest))
  const reasons = merged.ok ? brokenOutputs(files, shards) : merged.reasons
  if (!merged.ok || reasons.length > 0) {
    io.err(`没有合并：\n${reasons.map((reason) => `  ${reason}\n`).join('')}`)
    return 1
  }
  const target = relativeTo(io, output)
  for (const { folder, manifest } of shards) copyOutputs(files, folder, manifest, target)
  placeFile(target, manifestName(), formatManifest(merged.manifest))
  const count = merged.manifest.documents.reduce((sum, { outputs }) => sum + outputs.length, 0)
  io.err(
    `${shards.length} 份合成一份：${merged.manifest.documents.length} 份公文、${count} 个文件都核对过，放在 ${output}。\n`,
  )
  return 0
}

interface FoundShard {
  readonly folder: string
  readonly manifest: Manifest
}

const shardsIn = (files: Files, folder: string): readonly FoundShard[] => {
  const found = findManifests(files, folder).filter(({ path }) => path !== join(folder, manifestName()))
  if (found.length === 0)
    throw new UsageError(`${folder} 里没有分着排的清单（manifest-几-of-几.json），是用 --shard 排的吗？`)
  return found.map(({ path, manifest }) => {
    if (manifest === undefined) throw new UsageError(`清单坏了，或者被人改过：${path}。请把这一份重新排。`)
    return { folder, manifest }
  })
}

const brokenOutputs = (files: Files, shards: readonly FoundShard[]): readonly string[] =>
  shards.flatMap(({ folder, manifest }) =>
    manifest.documents.flatMap(({ outputs }) =>
      outputs.flatMap((recorded) => {
        const state = outputState(files, folder, recorded)
        const path = join(folder, recorded.file)
        return state === 'right' ? [] : [`${path} ${state === 'missing' ? '不见了' : '和清单对不上'}`]
      }),
    ),
  )

const copyOutputs = (files: Files, folder: string, { documents }: Manifest, target: string): void => {
  if (folder === target) return
  for (const { file } of documents.flatMap(({ outputs }) => outputs)) {
    const bytes = files.readBytes(join(folder, file))
    if (bytes !== undefined) placeFile(target, file, bytes)
  }
}
