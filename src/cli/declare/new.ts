/** The new command: its options and help. */
import type { DeclareCommand } from './declare-command.ts'

export const declareNew: DeclareCommand = (program, io, done) => {
  program
    .command('new')
    .description('起草：按模板写出一份公文的文件，或者由上年的公文续写')
    .argument('[模板和文件夹...]', '模板名和新文件夹；用 --from 时只写新文件夹')
    .option('--from <文件夹>', '由上年的公文续写：年份、日期、文号顺延，数据待填，句子留作底稿')
    .option('--issuer <机关>', '发文机关（机关/ 里只有一个时不用写）')
    .option('-t, --templates <文件夹>', '模板文件夹（默认 templates，没有的再用自带的）')
    .option('--force', '文件夹里已有内容也照样写（同名文件会被改写）')
    .addHelpText('after', newHelp)
    .action(
      async (
        words: string[],
        options: { from?: string; issuer?: string; templates?: string; force?: boolean },
      ) => {
        const { runNew } = await import('../commands/new.ts')
        done(runNew({ words, ...options }, io))
      },
    )
}

const newHelp = `
写出的公文马上可以排版；没有写的地方印成“×××”。全部模板：hongtou templates

例:
  hongtou new 请示 content/2026/关于调整收费标准的请示
  hongtou new 政府信息公开年报 content/2026/政府信息公开年报
  hongtou new --from content/2025/法治政府建设年度报告 content/2026/法治政府建设年度报告`
