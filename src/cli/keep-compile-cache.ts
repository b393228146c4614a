/** Node ≥ 22.1 keeps compiled code itself: in the user's own cache folder, never in the package or a folder others can write. */
import nodeModule from 'node:module'
import { homedir } from 'node:os'
import { join } from 'node:path'

interface WithCompileCache {
  /** Does nothing when NODE_COMPILE_CACHE has already turned it on or NODE_DISABLE_COMPILE_CACHE forbids it; never throws. */
  readonly enableCompileCache?: (folder: string) => unknown
}

export const keepCompileCache = (): void => {
  const { enableCompileCache } = nodeModule as WithCompileCache
  enableCompileCache?.(cacheFolder())
}

/** This user's, on this machine; may be emptied at any time. */
export const cacheFolder = (): string =>
  join(process.env.XDG_CACHE_HOME || process.env.LOCALAPPDATA || join(homedir(), '.cache'), 'hongtou')
