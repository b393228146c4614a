/** The manifests that lie in an output folder, whole or of shards. */
import { join } from 'node:path'
import type { Files } from '../../files/files.ts'
import { isManifestName, type Manifest, manifestName, parseManifest } from './manifest.ts'

export interface FoundManifest {
  readonly path: string
  /** Undefined when it cannot be read, or was changed by hand. */
  readonly manifest: Manifest | undefined
}

export const findManifests = (files: Files, folder: string): readonly FoundManifest[] =>
  (files.list(folder) ?? []).filter(isManifestName).map((name) => {
    const path = join(folder, name)
    return { path, manifest: parseManifest(files.readText(path) ?? '') }
  })

/** The whole one where there is one, else those of the shards. */
export const chooseManifests = (
  found: readonly FoundManifest[],
  folder: string,
): readonly FoundManifest[] => {
  const whole = found.filter(({ path }) => path === join(folder, manifestName()))
  return whole.length > 0 ? whole : found
}
