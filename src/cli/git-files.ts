/** Files as they were at a git revision, read through `git` without a checkout. Absolute paths are the disk's. */
import { execFileSync } from 'node:child_process'
import { isAbsolute, posix } from 'node:path'
import type { Files } from '../files/files.ts'
import { nodeFilesIn } from '../files/node-files.ts'
import { UsageError } from './io.ts'

interface GitBlob {
  readonly id: string
  readonly size: number
}

/** Paths are taken from `folder`, which lies in the repository; a path from its top is found, too. */
export const gitFiles = (folder: string, revision: string): Files => {
  const disk = nodeFilesIn(folder)
  const prefix = git(folder, ['rev-parse', '--show-prefix'], notRepository).toString('utf8').trim()
  const commit = git(
    folder,
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{tree}`],
    () => `没有这个版本：${revision}`,
  )
  const blobs = listBlobs(folder, commit.toString('utf8').trim())
  const folders = listFolders(blobs.keys())
  const known = new Map<string, Buffer>()
  const read = (blob: GitBlob): Buffer => {
    const bytes =
      known.get(blob.id) ?? git(folder, ['cat-file', 'blob', blob.id], () => `读不出 ${revision} 的文件`)
    known.set(blob.id, bytes)
    return bytes
  }
  const find = <Found>(path: string, from: ReadonlyMap<string, Found>): Found | undefined =>
    from.get(normalise(prefix, path)) ?? from.get(normalise('', path))
  return {
    readText: (path) => {
      if (isAbsolute(path)) return disk.readText(path)
      const blob = find(path, blobs)
      return blob === undefined ? undefined : read(blob).toString('utf8')
    },
    readBytes: (path) => {
      if (isAbsolute(path)) return disk.readBytes(path)
      const blob = find(path, blobs)
      return blob === undefined ? undefined : read(blob)
    },
    size: (path) => (isAbsolute(path) ? disk.size(path) : find(path, blobs)?.size),
    list: (path) => (isAbsolute(path) ? disk.list(path) : find(path, folders)),
    // A link in a revision is a file that holds a path: nobody follows it.
    realPath: (path) => (isAbsolute(path) ? disk.realPath(path) : normalise(prefix, path)),
  }
}

const normalise = (prefix: string, path: string): string =>
  posix.normalize(posix.join(prefix, path)).replace(/\/+$/u, '').replace(/^\.$/u, '')

const listBlobs = (folder: string, tree: string): ReadonlyMap<string, GitBlob> => {
  const listing = git(folder, ['ls-tree', '-r', '-l', '-z', '--full-tree', tree], notRepository)
  const blobs = new Map<string, GitBlob>()
  for (const line of listing.toString('utf8').split('\0')) {
    const [, id, size, path] = /^\d+ blob ([0-9a-f]+) +(\d+)\t([\s\S]+)$/u.exec(line) ?? []
    if (id !== undefined && path !== undefined) blobs.set(path, { id, size: Number(size) })
  }
  return blobs
}

const listFolders = (paths: Iterable<string>): ReadonlyMap<string, readonly string[]> => {
  const folders = new Map<string, Set<string>>()
  for (const path of paths) {
    const parts = path.split('/')
    parts.forEach((name, index) => {
      const above = parts.slice(0, index).join('/')
      folders.set(above, (folders.get(above) ?? new Set()).add(name))
    })
  }
  return new Map([...folders].map(([path, names]) => [path, [...names].sort(byCodePoint)]))
}

const byCodePoint = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))

const notRepository = (): string => '这里不是 git 仓库，不能写“版本:文件夹”'

/** A repository may hold a large tree: its listing can be long. */
const longestOutput = 512 * 1024 * 1024

const git = (folder: string, args: readonly string[], complaint: () => string): Buffer => {
  try {
    return execFileSync('git', ['-C', folder, ...args], {
      maxBuffer: longestOutput,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    throw new UsageError(isMissing ? '没有找到 git 命令，不能比对 git 版本' : complaint())
  }
}
