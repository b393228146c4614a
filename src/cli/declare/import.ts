/** The import command: its options and help. */
import type { DeclareCommand } from './declare-command.ts'

interface ImportOptions {
  readonly output?: string
  readonly force?: boolean
  readonly onto?: string
  readonly dryRun?: boolean
  readonly tracked?: string
  readonly templates?: string
}

export const declareImport: DeclareCommand = (program, io, done) => {
  program
    .command('import')
    .description('导入：把已有的报告变成内容文件夹，或者把在 Word 里改过的合回内容')
    .argument('<文件>', 'Word 或 WPS 的 .docx、有文字的 PDF、文本文件（.txt）')
    .option('-o, --output <文件夹>', '内容放进哪个文件夹')
    .option('--force', '文件夹里已有内容也照样写（同名文件会被改写）')
    .option('--onto <文件夹>', '把文件里的改动合进这个内容文件夹：只改动过的词句')
    .option('--dry-run', '和 --onto 一起用：只看会改哪里，不写入')
    .option('--tracked <办法>', '.docx 里的修订：accept 接受，reject 拒绝（默认 accept）')
    .option('-t, --templates <文件夹>', '和 --onto 一起用：模板文件夹（默认 templates，没有的再用自带的）')
    .addHelpText('after', importHelp)
    .action(async (file: string, options: ImportOptions) => {
      const { runImport } = await import('../commands/import.ts')
      done(await runImport({ file, ...options }, io))
    })
}

const importHelp = `
认得版头、标题、主送、各级标题（样式、自动编号或写出的序数都行）、表格、图片、
附件说明、落款、附注、附件、版记。拿不准的地方逐条说明，请对照原文看一遍。
PDF 里的表格只能取出文字，图片不取；扫描件没有文字，要先做文字识别。
.doc 和 .wps 请先用 WPS 或 Word 另存为 .docx。

合回内容（--onto）时，注释和 {{变量}} 都留着；放不进去的逐条列出，退出码为 1。

例:
  hongtou import 2023年度报告.docx -o content/2024/法治政府建设年度报告
  hongtou import 旧报告.pdf -o content/2022/年度报告
  hongtou import 领导改过.docx --onto content/2025/年度报告 --dry-run
  hongtou import 领导改过.docx --onto content/2025/年度报告
  hongtou import 改稿.docx -o 原稿 --tracked reject     修订前的样子`
