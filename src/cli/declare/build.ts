/** The build command: its options and help. */
import type { DeclareCommand } from './declare-command.ts'

export const declareBuild: DeclareCommand = (program, io, done) => {
  program
    .command('build')
    .description('排版：把内容文件夹排成 PDF、DOCX')
    .argument('[路径...]', '公文文件夹、公文.yaml，或者放着许多公文的文件夹（默认 content）')
    .option('-f, --format <格式>', '输出格式，用逗号分开：pdf、pdf-cmyk、pdf-yaml、docx、txt', 'pdf,docx')
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

格式:
  pdf        存档、网上传阅和一般打印用（PDF/A，颜色是 sRGB）
  pdf-cmyk   交印刷厂用：黑是 K100，红是 M80 Y80；文件名是 名称.印刷.pdf
  pdf-yaml   与 pdf 一样，另把写它的 YAML 附在里面；文件名是 名称.附源稿.pdf，不宜外发
  docx       修改用
  txt        逐行的位置，核对用

例:
  hongtou build                                   排 content/ 下的全部公文
  hongtou build content/2025 -f pdf               只排 2025 年的，只要 PDF
  hongtou build content/2025/年度报告 -o 付印 --watch`
