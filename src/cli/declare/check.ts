/** The check command: its options and help. */
import type { DeclareCommand } from './declare-command.ts'

export const declareCheck: DeclareCommand = (program, io, done) => {
  program
    .command('check')
    .description('检查：对照公文格式、条例、标点和数字用法逐条检查内容')
    .argument('[路径...]', '公文文件夹、公文.yaml，或者放着许多公文的文件夹（默认 content）')
    .option('--fix', '能放心改的（标点、括号、全角半角）直接改在 YAML 里')
    .option('-f, --format <格式>', '报告格式：pretty、json、sarif、github', 'pretty')
    .option('--strict', '有警告也算没通过')
    .option('-t, --templates <文件夹>', '模板文件夹（默认 templates，没有的再用自带的）')
    .option('--explain [规则]', '讲讲一条规则：依据、缘由、正误例；不写规则名则列出全部规则')
    .addHelpText('after', checkHelp)
    .action(async (paths: string[], options: CheckOptions) => {
      const { runCheck } = await import('../commands/check.ts')
      done(runCheck({ paths, ...options }, io))
    })
}

interface CheckOptions {
  readonly fix?: boolean
  readonly format: string
  readonly strict?: boolean
  readonly templates?: string
  readonly explain?: string | true
}

const checkHelp = `
错误是标准或条例明文规定的，警告是一般应当如此的，提示供参考。
本件有意不遵守的规则，在 公文.yaml 里写“豁免: {规则名: 理由}”，报告里会照样列出理由。

例:
  hongtou check                                   检查 content/ 下的全部公文
  hongtou check content/2025/年度报告 --fix       检查一件，顺手改掉标点
  hongtou check --format github                   在 GitHub 的合并请求上逐行标注
  hongtou check --explain report-request          讲讲“夹带的请示事项”这条规则`
