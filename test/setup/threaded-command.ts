/** The command as users get it, bundled from the present sources with its worker threads, without packing and installing. */
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Puts it into `folder`, which the caller removes; gives the path of its bin.js. */
export const bundleWithThreads = async (folder: string): Promise<string> => {
  mkdirSync(folder, { recursive: true })
  for (const name of ['node_modules', 'templates', 'package.json'])
    symlinkSync(join(root, name), join(folder, name))
  const chunks = join(folder, 'dist/cli')
  const { bundleCommand, bundleStarters } = (await import(join(root, 'scripts/bundle-command.mjs'))) as {
    readonly bundleCommand: (entry: string, folder: string) => Promise<readonly string[]>
    readonly bundleStarters: (folder: string) => Promise<void>
  }
  await bundleCommand('src/cli/run.ts', chunks)
  await bundleStarters(chunks)
  return join(chunks, 'bin.js')
}
