/** The manifest command: its options and help. */
import type { DeclareCommand } from './declare-command.ts'

export const declareManifest: DeclareCommand = (program, io, done) => {
  const manifest = program.command('manifest').description('清单：把分着排的几份合成一份')
  manifest
    .command('merge')
    .description('把 hongtou build --shard 分着排的输出合到一处，逐个文件核对')
    .argument('<文件夹...>', '各份的输出文件夹')
    .requiredOption('-o, --output <文件夹>', '合到哪里')
    .addHelpText('after', mergeHelp)
    .action(async (folders: string[], { output }: { output: string }) => {
      const { runManifestMerge } = await import('../commands/manifest.ts')
      done(runManifestMerge(folders, output, io))
    })
}

const mergeHelp = `
缺一份、重了、版本不同、文件对不上，都不合并，什么也不写。
合成的文件和清单，与一台机器排出来的一字节不差。

例:
  hongtou manifest merge 份1 份2 份3 份4 -o output`
