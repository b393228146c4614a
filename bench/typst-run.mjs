// One whole Typst run, as a process of its own: <folder of the npm package> <fonts folder> <source> <pdf>.
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const [packages, fonts, source, target] = process.argv.slice(2)
const { NodeCompiler } = createRequire(join(packages, 'package.json'))(
  '@myriaddreamin/typst-ts-node-compiler',
)
const compiler = NodeCompiler.create({ workspace: dirname(source), fontArgs: [{ fontPaths: [fonts] }] })
writeFileSync(target, compiler.pdf({ mainFilePath: source }))
