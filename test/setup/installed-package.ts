/** The package as a user gets it: packed by npm, unpacked into an empty folder, with only its declared dependencies in reach. */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface InstalledPackage {
  /** Paths in the tarball, without npm's `package/`. */
  readonly packedFiles: readonly string[]
  /** A user's empty folder with the package installed. */
  readonly workspace: string
  /** The command in a folder of its own, without any other package in reach. */
  readonly command: string
  /** The library's entry in the workspace, with its dependencies. */
  readonly library: string
}

/**
 * Packs a copy of the project, so that neither a stale dist/ nor another process that builds can spoil the result.
 * `npm install --offline` would need the registry's metadata in npm's cache, which `npm ci` never puts there:
 * unpacking and linking needs no network on any machine, and an undeclared dependency fails as it would for a user.
 * Everything is put into `folder`, which the caller removes.
 */
export const installPackage = (folder: string): InstalledPackage => {
  const tarball = pack(copyProject(join(folder, 'project')), folder)
  const workspace = join(folder, 'workspace')
  const modules = join(workspace, 'node_modules')
  const alone = join(folder, 'alone')
  unpack(tarball, join(modules, 'hongtou'))
  unpack(tarball, alone)
  for (const name of Object.keys(packageJson().dependencies)) link(name, modules)
  return {
    workspace,
    packedFiles: execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' })
      .split('\n')
      .filter((path) => path !== '')
      .map((path) => path.replace(/^package\//, '')),
    command: join(alone, packageJson().bin.hongtou),
    library: join(modules, 'hongtou', 'dist/index.js'),
  }
}

interface PackageJson {
  readonly version: string
  readonly bin: { readonly hongtou: string }
  readonly scripts: Readonly<Record<string, string>>
  readonly dependencies: Readonly<Record<string, string>>
}

export const packageJson = (): PackageJson =>
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as PackageJson

/** Not copied: what is made, and what may be large or licensed. */
const leftOut = new Set(['node_modules', '.git', 'dist', 'output', 'fonts'])

const copyProject = (target: string): string => {
  mkdirSync(target)
  for (const name of readdirSync(root).filter((entry) => !leftOut.has(entry) && !entry.endsWith('.tgz'))) {
    cpSync(join(root, name), join(target, name), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(target, 'node_modules'), 'junction')
  // A licensed font of the office must never leave with the package.
  mkdirSync(join(target, 'fonts'))
  writeFileSync(join(target, 'fonts', '小标宋.ttf'), '')
  return target
}

const pack = (project: string, target: string): string => {
  const run = spawnSync('npm', ['pack', '--offline', '--pack-destination', target], {
    cwd: project,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (run.status !== 0) throw new Error(`npm pack failed:\n${run.stdout}${run.stderr}`)
  const name = readdirSync(target).find((entry) => entry.endsWith('.tgz'))
  if (name === undefined) throw new Error('npm pack left no tarball')
  return join(target, name)
}

const unpack = (tarball: string, target: string): void => {
  mkdirSync(target, { recursive: true })
  execFileSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', target])
}

const link = (name: string, modules: string): void => {
  mkdirSync(dirname(join(modules, name)), { recursive: true })
  symlinkSync(join(root, 'node_modules', name), join(modules, name), 'junction')
}
