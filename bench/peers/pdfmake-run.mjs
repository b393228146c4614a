// One whole pdfmake run, as a process of its own: <fonts folder> <definition as JSON> <pdf>.
import { readFileSync } from 'node:fs'
import { openPdfmake } from './pdfmake-printer.mjs'

const [fonts, source, target] = process.argv.slice(2)
await openPdfmake(fonts)(JSON.parse(readFileSync(source, 'utf8'))).write(target)
