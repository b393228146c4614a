/** The templates command: its options and help. */
import type { DeclareCommand } from './declare-command.ts'

export const declareTemplates: DeclareCommand = (program, io, done) => {
  program
    .command('templates')
    .description('模板：列出可以用来起草的模板')
    .option('-t, --templates <文件夹>', '模板文件夹（默认 templates，没有的再用自带的）')
    .option('--json', '以 JSON 输出')
    .addHelpText('after', templatesHelp)
    .action(async (options: { templates?: string; json?: boolean }) => {
      const { runTemplates } = await import('../commands/templates.ts')
      done(runTemplates(options, io))
    })
}

const templatesHelp = `
本单位的模板放在 templates/ 文件夹，一个模板一个 YAML 文件；与自带的同名时，用本单位的。

例:
  hongtou templates`
