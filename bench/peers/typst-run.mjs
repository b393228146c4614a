// One whole Typst run, as a process of its own: <folder of the npm package> <fonts folder> <source> <pdf>.
import { writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { createTypst } from './typst-compiler.mjs'

const [packages, fonts, source, target] = process.argv.slice(2)
const compiler = createTypst(packages, dirname(source), fonts)
writeFileSync(target, compiler.pdf({ mainFilePath: source }))
