/** The diff command: its options and help. */
import type { DeclareCommand } from './declare-command.ts'

export const declareDiff: DeclareCommand = (program, io, done) => {
  program
    .command('diff')
    .description('比对：两年的报告、两稿公文，哪里增删移改，哪些数变了，哪些是照搬的')
    .argument(
      '<旧>',
      '公文文件夹，或者“版本:文件夹”（git），或者 .txt、.docx、.pdf；只写这一个时，与它的“上年”比',
    )
    .argument('[新]', '同上')
    .option(
      '-f, --format <格式>',
      '报告格式：text、md、html、json、pdf（花脸稿）、docx（修订稿）、table-docx 和 table-pdf（对照表）',
      'text',
    )
    .option('-o, --output <文件夹>', '报告写到文件夹里（默认直接显示）')
    .option('--limit <百分数>', '数据变化超过这个幅度的标出来', '50')
    .option('--no-fold', '只随年份、序号变化的也列出来')
    .option('--exit-code', '有差别时退出码为 1')
    .option('-t, --templates <文件夹>', '模板文件夹（默认 templates，没有的再用自带的）')
    .addHelpText('after', diffHelp)
    .action(async (first: string, second: string | undefined, options: DiffOptions) => {
      const { runDiff } = await import('../commands/diff.ts')
      done(await runDiff({ first, ...(second !== undefined && { second }), ...options }, io))
    })
}

interface DiffOptions {
  readonly format: string
  readonly output?: string
  readonly limit: string
  readonly fold: boolean
  readonly exitCode?: boolean
  readonly templates?: string
}

const diffHelp = `
移动、改名、拆分、合并的章节按意思认出来，不当作删去重写；只随年份、序号变化的默认不列。
“雷同率”是新稿里照搬旧稿的句子占多少字；“上年提出的安排”逐条找今年有没有回应。

例:
  hongtou diff content/2024/年度报告 content/2025/年度报告
  hongtou diff content/2025/年度报告                        与上年的比
  hongtou diff HEAD~3:content/2025/年度报告 content/2025/年度报告
  hongtou diff 去年报告.txt content/2025/年度报告 -f md -o 比对
  hongtou diff content/2025/年度报告 -f html -o 比对         网页：左右对照、筛选、数据表
  hongtou diff content/2025/年度报告 -f pdf -o 比对          排成花脸稿
  hongtou diff content/2025/年度报告 -f docx -o 比对         带修订的 Word 文件：全部接受即新稿，全部拒绝即旧稿`
