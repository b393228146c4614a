// Typst's compiler as an npm package.
import { createRequire } from 'node:module'
import { join } from 'node:path'

export const typstPackage = { name: '@myriaddreamin/typst-ts-node-compiler', version: '0.7.0' }

/** `packages` is the folder the package is installed in. */
export const createTypst = (packages, workspace, fonts) => {
  const { NodeCompiler } = createRequire(join(packages, 'package.json'))(typstPackage.name)
  return NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [fonts] }] })
}
