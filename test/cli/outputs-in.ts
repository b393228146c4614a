/** The documents in an output folder, without the manifest and the records beside them. */
import { readdirSync } from 'node:fs'

export const outputsIn = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => !name.startsWith('.') && !/^manifest.*\.json$/.test(name))
