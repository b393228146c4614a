// Builds dist/: the library and its types with tsc, the command as a bundle. Starts from an empty dist/, so that a file that was removed does not live on in a package.
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { bundleCommand, bundleStarters } from './bundle-command.mjs'
import { writeNotices } from './third-party-notices.mjs'

const commandFolder = 'dist/cli'
const build = async () => {
  rmSync('dist', { recursive: true, force: true })
  const compiled = compileTypeScript()
  // tsc's output of the command is not used: all of it is in the bundle.
  rmSync(commandFolder, { recursive: true })
  const bundled = await bundleCommand('src/cli/run.ts', commandFolder)
  await bundleStarters(commandFolder)
  writeNotices(bundled, 'dist/THIRD-PARTY-NOTICES.md')
  chmodSync(join(commandFolder, 'bin.js'), 0o755)
  execFileSync(process.execPath, ['scripts/compile-command.mjs'], { stdio: 'inherit' })
  if (!compiled) process.exitCode = 1
}

/** Wrong types fail the build, but only at its end: what runs can be tried meanwhile. */
const compileTypeScript = () => {
  const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'))
  const args = [join(typescript, 'bin/tsc'), '-p', 'tsconfig.json']
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status === 0
}

await build()
