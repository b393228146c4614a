// Bundles the command into CommonJS chunks: one for each command and each output format, one for each kind of picture, and those that a thread starts with.
import { rolldown } from 'rolldown'
import {
  notPartOfTheCommand,
  onDemand,
  onDemandChunks,
  pdfjsFromNodeModules,
  threadChunks,
  threads,
} from './bundle-plugins.mjs'

/** Writes the chunks into `folder`; gives the files of node_modules that went in. */
export const bundleCommand = async (entry, folder) => {
  const bundle = await rolldown({
    input: { hongtou: entry, ...threadChunks(), ...onDemandChunks() },
    platform: 'node',
    plugins: [notPartOfTheCommand, onDemand, pdfjsFromNodeModules, threads],
  })
  const { output } = await bundle.write({
    dir: folder,
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
  })
  await bundle.close()
  const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))
  return [...new Set(modules)].filter((id) => id.includes('node_modules') && !id.startsWith('\0'))
}
