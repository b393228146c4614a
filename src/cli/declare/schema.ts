/** The schema command: its options and help. */
import type { DeclareCommand } from './declare-command.ts'

export const declareSchema: DeclareCommand = (program, io, done) => {
  program
    .command('schema')
    .description('写出 JSON Schema，编辑器据此补全和检查 YAML')
    .option('-o, --output <文件夹>', '写到哪里', 'schema')
    .action(async (options: { output: string }) => {
      const { runSchema } = await import('../commands/schema.ts')
      done(runSchema(options, io))
    })
}
