/** A git repository of its own for tests: no configuration of the machine or the user reaches it. */
import { execFileSync, type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { delimiter } from 'node:path'

export interface GitRepository {
  git(...args: readonly string[]): string
  /** For commands that may fail. */
  tryGit(...args: readonly string[]): SpawnSyncReturns<string>
}

/** `executables` come first on the PATH of what git calls. */
export const createRepository = (folder: string, executables: string): GitRepository => {
  const options = {
    cwd: folder,
    encoding: 'utf8' as const,
    env: {
      PATH: `${executables}${delimiter}${process.env.PATH ?? ''}`,
      HOME: folder,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: '写稿人',
      GIT_AUTHOR_EMAIL: 'writer@example.com',
      GIT_COMMITTER_NAME: '写稿人',
      GIT_COMMITTER_EMAIL: 'writer@example.com',
    },
  }
  const repository: GitRepository = {
    git: (...args) => execFileSync('git', args, { ...options, stdio: 'pipe' }),
    tryGit: (...args) => spawnSync('git', args, options),
  }
  repository.git('init', '--quiet', '--initial-branch=main')
  return repository
}
