/** The command as one quick bundle of the present sources, for tests in which another program calls it. */
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Puts it into `folder`, which the caller removes; gives the folder of the executable `hongtou`. */
export const bundleForTest = async (folder: string): Promise<string> => {
  for (const name of ['node_modules', 'templates', 'package.json'])
    symlinkSync(join(root, name), join(folder, name))
  const bundle = await rolldown({
    input: join(root, 'src/cli/run.ts'),
    platform: 'node',
    external: /^[^./\0]/,
    logLevel: 'silent',
  })
  await bundle.write({ dir: join(folder, 'dist/cli'), format: 'esm', entryFileNames: 'run.mjs' })
  await bundle.close()
  const starter = join(folder, 'dist/cli/start.mjs')
  writeFileSync(starter, "import { run } from './run.mjs'\nawait run(process.argv.slice(2))\n")
  const executables = join(folder, 'bin')
  mkdirSync(executables)
  writeFileSync(join(executables, 'hongtou'), `#!/bin/sh\nexec '${process.execPath}' '${starter}' "$@"\n`)
  chmodSync(join(executables, 'hongtou'), 0o755)
  return executables
}
