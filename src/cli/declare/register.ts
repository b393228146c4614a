/** The register command: its options and help. */
import type { DeclareCommand } from './declare-command.ts'

interface RegisterOptions {
  readonly format?: string
  readonly output?: string
  readonly force?: boolean
  readonly next?: string | boolean
  readonly year?: string
}

export const declareRegister: DeclareCommand = (program, io, done) => {
  program
    .command('register')
    .description('发文登记：列出全部公文，查重号、跳号，给出下一个文号')
    .argument('[路径...]', '公文文件夹，或者放着许多公文的文件夹（默认 content）')
    .option('-f, --format <格式>', '表格样式：table、csv、json、xlsx（默认看 -o 的扩展名，没有就是 table）')
    .option('-o, --output <文件>', '写进文件；xlsx 必须写')
    .option('--force', '文件已经有了也改写')
    .option('--next [代字]', '只输出下一个没有用过的文号；不写代字时每个代字一行')
    .option('--year <年份>', '--next 要哪一年的（默认今年）')
    .addHelpText('after', registerHelp)
    .action(async (paths: string[], options: RegisterOptions) => {
      const { runRegister } = await import('../commands/register.ts')
      done(await runRegister({ paths, ...options }, io))
    })
}

const registerHelp = `
按代字、年份、顺序号排列，没有文号的排在后面。重号是错误（退出码 1），跳号是警告。
读不全的公文也列出来，备注里写明有几处错误。

例:
  hongtou register                          在终端里看
  hongtou register -o 2025年发文登记.xlsx   写成 Excel 工作簿
  hongtou register --next=滨政文            给新公文取号`
