// Bundles the command into CommonJS chunks: one for each command and each output format, one for each kind of picture, and those that a thread starts with.
import { writeFileSync } from 'node:fs'
import { rolldown } from 'rolldown'
import {
  notPartOfTheCommand,
  onDemand,
  onDemandChunks,
  pdfjsFromNodeModules,
  threadChunks,
  threads,
} from './bundle-plugins.mjs'
import { leanDocx } from './lean-docx.mjs'
import { leanPdfkit } from './lean-pdfkit.mjs'

/** What begins a process or a thread, and what scripts/compile-command.mjs needs of it. */
const starters = ['bin', 'worker', 'compiled-code', 'open-scripts', 'tune-v8']

/** Each one file without chunks: it runs before anything is known of compiled code. */
export const bundleStarters = async (folder) => {
  for (const name of starters) {
    const bundle = await rolldown({ input: `src/cli/${name}.ts`, platform: 'node', logLevel: 'silent' })
    await bundle.write({ file: `${folder}/${name}.js`, format: 'cjs' })
    await bundle.close()
  }
  // Node loads a script some 8 ms sooner than a module.
  writeFileSync(`${folder}/package.json`, '{ "type": "commonjs" }\n')
}

/** Writes the chunks into `folder`; gives the files of node_modules that went in. */
export const bundleCommand = async (entry, folder) => {
  const bundle = await rolldown({
    input: { hongtou: entry, ...threadChunks(), ...onDemandChunks() },
    platform: 'node',
    plugins: [leanDocx, leanPdfkit, notPartOfTheCommand, onDemand, pdfjsFromNodeModules, threads],
  })
  const { output } = await bundle.write({
    dir: folder,
    format: 'cjs',
    // They would be read, decoded and checked at each start; licences lie beside the bundle.
    comments: false,
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
  })
  await bundle.close()
  const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))
  return [...new Set(modules)].filter((id) => id.includes('node_modules') && !id.startsWith('\0'))
}
