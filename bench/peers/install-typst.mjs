// Installs Typst's npm package on demand, outside the project's own dependencies.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { root } from '../sample.mjs'
import { typstPackage } from './typst-compiler.mjs'

/** The folder it is installed in. */
export const installTypst = () => {
  const folder = join(root, 'node_modules/.cache/hongtou-bench')
  if (isInstalled(folder)) return folder
  mkdirSync(folder, { recursive: true })
  if (!existsSync(join(folder, 'package.json'))) writeFileSync(join(folder, 'package.json'), '{}\n')
  const wanted = `${typstPackage.name}@${typstPackage.version}`
  console.error(`安装对照用的 ${wanted} …`)
  const flags = ['--no-audit', '--no-fund', '--loglevel=error']
  const options = { stdio: ['ignore', 'ignore', 'pipe'], shell: process.platform === 'win32' }
  execFileSync('npm', ['install', '--prefix', folder, ...flags, wanted], options)
  return folder
}

const isInstalled = (folder) => {
  try {
    createRequire(join(folder, 'package.json')).resolve(typstPackage.name)
    return true
  } catch {
    return false
  }
}
