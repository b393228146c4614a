/** hongtou schema: JSON Schemas for editors, one file each. */
import { writeFileAtomically } from '../../files/node-files.ts'
import { schemaFiles } from '../init/office-files.ts'
import type { ExitCode, Io } from '../io.ts'
import { relativeTo } from '../workspace.ts'

export const runSchema = ({ output }: { readonly output: string }, io: Io): ExitCode => {
  for (const { path, text } of schemaFiles(output)) {
    writeFileAtomically(relativeTo(io, path), text)
    io.out(`${path}\n`)
  }
  io.err(
    '在 YAML 第一行写 # yaml-language-server: $schema=<路径>/document.schema.json，编辑器就会补全和检查。\n',
  )
  return 0
}
