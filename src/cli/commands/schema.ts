/** hongtou schema: JSON Schemas for editors, one file each. */
import { join } from 'node:path'
import { writeFileAtomically } from '../../files/node-files.ts'
import { toJsonSchemas } from '../../reader/json-schema.ts'
import type { ExitCode, Io } from '../io.ts'
import { relativeTo } from '../workspace.ts'

export const runSchema = ({ output }: { readonly output: string }, io: Io): ExitCode => {
  for (const [name, schema] of Object.entries(toJsonSchemas())) {
    const file = join(output, `${name}.schema.json`)
    writeFileAtomically(relativeTo(io, file), `${JSON.stringify(schema, null, 2)}\n`)
    io.out(`${file}\n`)
  }
  io.err('在 YAML 第一行写 # yaml-language-server: $schema=<路径>/公文.schema.json，编辑器就会补全和检查。\n')
  return 0
}
