/** The import command: its options and help. */
import type { DeclareCommand } from './declare-command.ts'

export const declareImport: DeclareCommand = (program, io, done) => {
  program
    .command('import')
    .description('导入：把已有报告的文字变成内容文件夹')
    .argument('<文件>', '文本文件（UTF-8），也可以是从 PDF 里取出来的文字')
    .requiredOption('-o, --output <文件夹>', '内容放进哪个文件夹')
    .option('--force', '文件夹里已有内容也照样写（同名文件会被改写）')
    .addHelpText('after', importHelp)
    .action(async (file: string, options: { output: string; force?: boolean }) => {
      const { runImport } = await import('../commands/import.ts')
      done(await runImport({ file, ...options }, io))
    })
}

const importHelp = `
断行、页码、多余的空格、翻页处重复的字、井号标题，都会整理好；
拿不准的地方逐条说明，请对照原文看一遍。

例:
  hongtou import 2023年度报告.txt -o content/2024/法治政府建设年度报告`
