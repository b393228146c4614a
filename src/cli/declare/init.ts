/** The init command: its options and help. */
import type { DeclareCommand } from './declare-command.ts'

export const declareInit: DeclareCommand = (program, io, done) => {
  program
    .command('init')
    .description('开办：把一个文件夹变成本单位的公文仓库')
    .argument('[文件夹]', '在哪里开办', '.')
    .option('--issuer <机关>', '本单位的名称，如 滨江市人民政府')
    .option('--force', '已有的文件也改写（content/ 里的除外）')
    .addHelpText('after', initHelp)
    .action(async (folder: string, options: { issuer?: string; force?: boolean }) => {
      const { runInit } = await import('../commands/init.ts')
      done(runInit({ folder, ...options }, io))
    })
}

const initHelp = `
写好这些（已有的不动，可以重复运行）:
  content/          机关、术语的样例和写稿说明
  schema/ .vscode/  编辑器补全键名、显示说明、标出写错的地方
  .gitattributes    git diff 按句子显示（并设置 git config diff.hongtou.textconv）
  .githooks/        提交前检查改动到的公文（并设置 git config core.hooksPath）
  .github/          合并请求里逐行标注；别的平台用 .githooks/check-pull-request.sh
  .gitignore        排好的文件不进仓库

例:
  hongtou init 公文 --issuer 滨江市人民政府`
