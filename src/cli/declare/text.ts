/** The text command: its options and help. */
import type { DeclareCommand } from './declare-command.ts'

export const declareText: DeclareCommand = (program, io, done) => {
  program
    .command('text')
    .description('读稿：把公文印成一句一行的文字，变量代入，序数编好')
    .argument('[路径...]', '公文文件夹，或者单个 YAML 文件（默认 content）')
    .option('-t, --templates <文件夹>', '模板文件夹（默认 templates，没有的再用自带的）')
    .option('--git', '供 git 的 textconv 调用：只看一个文件，读不懂的照原样印出')
    .addHelpText('after', textHelp)
    .action(async (paths: string[], options: { git?: boolean; templates?: string }) => {
      const { runText } = await import('../commands/text.ts')
      done(runText({ paths, ...options }, io))
    })
}

const textHelp = `
单个文件只印这个文件里写的：{{…}} 不代入，标题以 # 的个数分级，不编序数。

让 git diff、git show 显示句子而不是 YAML（hongtou init 会设好）:
  .gitattributes 里写   content/**/*.yaml diff=hongtou
  然后运行              git config diff.hongtou.textconv "hongtou text --git"`
