/** Arguments → command. */
import { Command, CommanderError } from 'commander'
import { declareBuild } from './declare/build.ts'
import { declareCheck } from './declare/check.ts'
import type { DeclareCommand } from './declare/declare-command.ts'
import { declareDiff } from './declare/diff.ts'
import { declareFonts } from './declare/fonts.ts'
import { declareImport } from './declare/import.ts'
import { declareInit } from './declare/init.ts'
import { declareManifest } from './declare/manifest.ts'
import { declareNew } from './declare/new.ts'
import { declareRegister } from './declare/register.ts'
import { declareSchema } from './declare/schema.ts'
import { declareTemplates } from './declare/templates.ts'
import { declareText } from './declare/text.ts'
import { declareVerify } from './declare/verify.ts'
import { describeFailure } from './describe-failure.ts'
import { guardTerminal } from './guard-terminal.ts'
import { type ExitCode, type Io, UsageError } from './io.ts'
import { packageVersion } from './package-version.ts'
import { speakChinese, usageMessage } from './speak-chinese.ts'

/** In the order of the help. */
const commands: readonly DeclareCommand[] = [
  declareInit,
  declareNew,
  declareTemplates,
  declareBuild,
  declareVerify,
  declareManifest,
  declareCheck,
  declareDiff,
  declareText,
  declareImport,
  declareRegister,
  declareFonts,
  declareSchema,
]

export const main = async (argv: readonly string[], terminal: Io): Promise<ExitCode> => {
  const io = guardTerminal(terminal)
  let exitCode: ExitCode = 0
  const run = (code: ExitCode): void => {
    exitCode = code
  }
  const program = createProgram(io, run)
  try {
    if (io.sourceDate !== undefined) refuseStrangeDate(io.sourceDate)
    await program.parseAsync([...argv], { from: 'user' })
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError) return reportUsage(error, io)
    if (error instanceof UsageError) {
      io.err(`${error.message}\n`)
      return 2
    }
    io.err(`${describeFailure(error)}\n`)
    return 2
  }
}

/** Files bear years of four figures. */
const refuseStrangeDate = (date: Date): void => {
  const year = date.getUTCFullYear()
  if (year >= 1970 && year <= 9999) return
  throw new UsageError(
    '环境变量 SOURCE_DATE_EPOCH 要写成从 1970 年 1 月 1 日起的秒数，如 1740009600（2025 年 2 月 20 日）；现在写的不是',
  )
}

/** All commands with their options and help; the handbook lists them. */
export const createProgram = (io: Io, done: (code: ExitCode) => void): Command => {
  const program = new Command('hongtou')
    .description('红头：用 YAML 写公文内容，按 GB/T 9704—2012 排成可以付印的 PDF 和可以编辑的 DOCX')
    .version(packageVersion(), '-V, --version', '显示版本号')
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: () => undefined })
  for (const declare of commands) declare(program, io, done)
  program.addHelpText('after', mainHelp)
  speakChinese(program)
  return program
}

const mainHelp = `
从这里开始:
  hongtou fonts --install        装好开源字体（只需一次）
  hongtou new 请示 新公文        按模板起草（全部模板：hongtou templates）
  hongtou check                  对照标准、条例检查内容，标点可以自动改
  hongtou build                  把 content/ 里的公文全部排出来，放进 output/
  hongtou diff 旧文件夹 新文件夹 比对两年、两稿，也可以排成花脸稿
  hongtou import 旧报告.txt -o content/2024/年度报告

退出码: 0 没有错误；1 内容有错；2 用法不对、磁盘或内存出了毛病，或程序出错；130、143、129 是被停下的`

const reportUsage = (error: CommanderError, io: Io): ExitCode => {
  if (error.exitCode === 0) return 0
  io.err(`${usageMessage(error)}\n运行 hongtou --help 查看用法。\n`)
  return 2
}
