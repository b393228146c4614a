/** The build command: its options and help. */
import type { DeclareCommand } from './declare-command.ts'

export const declareBuild: DeclareCommand = (program, io, done) => {
  program
    .command('build')
    .description('排版：把内容文件夹排成 PDF、DOCX')
    .argument('[路径...]', '公文文件夹、公文.yaml，或者放着许多公文的文件夹（默认 content）')
    .option('-f, --format <格式>', '输出格式，用逗号分开：pdf、docx、txt', 'pdf,docx')
    .option('-o, --output <文件夹>', '输出到哪里', 'output')
    .option('-t, --templates <文件夹>', '模板文件夹（默认 templates，没有的再用自带的）')
    .option('-j, --jobs <个数>', '同时用几个处理器核（默认全用；公文少时只用一个）')
    .option('--force', '没有变化的也重排')
    .option('--shard <第几份/共几份>', '只排其中一份，如 1/4；几台机器分着排时用')
    .option('-w, --watch', '守着文件，一改就重排（按 Ctrl+C 结束）')
    .addHelpText('after', buildHelp)
    .action(
      async (
        paths: string[],
        options: {
          format: string
          output: string
          templates?: string
          jobs?: string
          force?: boolean
          shard?: string
          watch?: boolean
        },
      ) => {
        const { runBuild } = await import('../commands/build.ts')
        done(await runBuild({ paths, ...options }, io))
      },
    )
}

const buildHelp = `
输出文件以发文字号命名；没有文号的，以标题命名。
有错误的公文不会输出，已有的输出也不会动；其余的照常排，最后列出没有输出的。
内容、模板、机关、图片、字体、选项和程序都没有变，输出也没有被动过的，不再重排。
输出文件夹里的 manifest.json 是清单，用 hongtou verify 核对；.hongtou/ 是排版记录，删掉也只是要重排一次。

例:
  hongtou build                                   排 content/ 下的全部公文
  hongtou build content/2025 -f pdf               只排 2025 年的，只要 PDF
  hongtou build content/2025/年度报告 -o 付印 --watch`
