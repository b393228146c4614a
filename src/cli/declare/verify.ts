/** The verify command: its options and help. */
import type { DeclareCommand } from './declare-command.ts'

export const declareVerify: DeclareCommand = (program, io, done) => {
  program
    .command('verify')
    .description('核对：输出的文件是不是这份内容、这个程序、这些字体排出来的')
    .argument('[文件夹]', '输出文件夹（默认 output）', 'output')
    .addHelpText('after', verifyHelp)
    .action(async (folder: string) => {
      const { runVerify } = await import('../commands/verify.ts')
      done(runVerify(folder, io))
    })
}

const verifyHelp = `
按输出文件夹里的清单 manifest.json 逐个核对。在排版时的那个文件夹里运行。
有文件不见了、被改过，内容、程序、字体变了，或者多出不属于任何公文的文件，都一一列出，退出码是 1。`
