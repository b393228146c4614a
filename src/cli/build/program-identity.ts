/** What, beside content and fonts, decides the bytes of an output: this program, and the parts of Node that compress and break words. */
import { readFileSync } from 'node:fs'
import { packageVersion } from '../package-version.ts'
import { sha256 } from './sha256.ts'

export interface ProgramIdentity {
  /** The package's version; after a + what the bundle's code hashes to. */
  readonly version: string
  readonly runtime: string
}

export const programIdentity = (): ProgramIdentity => {
  known ??= {
    version: packageVersion() + codePart(),
    runtime: `icu ${process.versions.icu}, zlib ${process.versions.zlib}, ${process.arch}`,
  }
  return known
}

/** It does not change while it runs. */
let known: ProgramIdentity | undefined

/** The bundle's entry names all its chunks by their hashes. Run from the sources there is none. */
const codePart = (): string => {
  try {
    return `+${sha256(readFileSync(new URL('./hongtou.cjs', import.meta.url))).slice(0, 8)}`
  } catch {
    return ''
  }
}
