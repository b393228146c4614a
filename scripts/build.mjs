// Compiles src/ to dist/. Starts from an empty dist/, so that a file that was removed does not live on in a package.
import { execFileSync } from 'node:child_process'
import { chmodSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

rmSync('dist', { recursive: true, force: true })
const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'))
execFileSync(process.execPath, [join(typescript, 'bin/tsc'), '-p', 'tsconfig.json'], { stdio: 'inherit' })
chmodSync('dist/cli/bin.js', 0o755)
