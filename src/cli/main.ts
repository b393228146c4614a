/** Arguments → command. Each command's code is loaded only when it runs. */
import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { type ExitCode, type Io, UsageError } from './io.ts'
import { speakChinese, usageMessage } from './speak-chinese.ts'

export const main = async (argv: readonly string[], io: Io): Promise<ExitCode> => {
  let exitCode: ExitCode = 0
  const run = (code: ExitCode): void => {
    exitCode = code
  }
  const program = createProgram(io, run)
  try {
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

const createProgram = (io: Io, done: (code: ExitCode) => void): Command => {
  const program = new Command('hongtou')
    .description('红头：用 YAML 写公文内容，按 GB/T 9704—2012 排成可以付印的 PDF 和可以编辑的 DOCX')
    .version(packageVersion(), '-V, --version', '显示版本号')
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: () => undefined })
  addBuild(program, io, done)
  addImport(program, io, done)
  addFonts(program, io, done)
  addSchema(program, io, done)
  program.addHelpText('after', mainHelp)
  speakChinese(program)
  return program
}

const mainHelp = `
从这里开始:
  hongtou fonts --install        装好开源字体（只需一次）
  hongtou build                  把 content/ 里的公文全部排出来，放进 output/
  hongtou import 旧报告.txt -o content/2024/年度报告

退出码: 0 没有错误；1 内容有错；2 用法不对或程序出错`

const addBuild = (program: Command, io: Io, done: (code: ExitCode) => void): void => {
  program
    .command('build')
    .description('排版：把内容文件夹排成 PDF、DOCX')
    .argument('[路径...]', '公文文件夹、公文.yaml，或者放着许多公文的文件夹（默认 content）')
    .option('-f, --format <格式>', '输出格式，用逗号分开：pdf、docx、txt', 'pdf,docx')
    .option('-o, --output <文件夹>', '输出到哪里', 'output')
    .option('-t, --templates <文件夹>', '模板文件夹（默认 templates，没有的再用自带的）')
    .option('-w, --watch', '守着文件，一改就重排（按 Ctrl+C 结束）')
    .addHelpText('after', buildHelp)
    .action(
      async (
        paths: string[],
        options: { format: string; output: string; templates?: string; watch?: boolean },
      ) => {
        const { runBuild } = await import('./commands/build.ts')
        done(await runBuild({ paths, ...options }, io))
      },
    )
}

const buildHelp = `
输出文件以发文字号命名；没有文号的，以标题命名。
有错误的公文不会输出，已有的输出也不会动；其余的照常排。

例:
  hongtou build                                   排 content/ 下的全部公文
  hongtou build content/2025 -f pdf               只排 2025 年的，只要 PDF
  hongtou build content/2025/年度报告 -o 付印 --watch`

const addImport = (program: Command, io: Io, done: (code: ExitCode) => void): void => {
  program
    .command('import')
    .description('导入：把已有报告的文字变成内容文件夹')
    .argument('<文件>', '文本文件（UTF-8），也可以是从 PDF 里取出来的文字')
    .requiredOption('-o, --output <文件夹>', '内容放进哪个文件夹')
    .option('--force', '文件夹里已有内容也照样写（同名文件会被改写）')
    .addHelpText('after', importHelp)
    .action(async (file: string, options: { output: string; force?: boolean }) => {
      const { runImport } = await import('./commands/import.ts')
      done(await runImport({ file, ...options }, io))
    })
}

const importHelp = `
断行、页码、多余的空格、翻页处重复的字、井号标题，都会整理好；
拿不准的地方逐条说明，请对照原文看一遍。

例:
  hongtou import 2023年度报告.txt -o content/2024/法治政府建设年度报告`

const addFonts = (program: Command, io: Io, done: (code: ExitCode) => void): void => {
  program
    .command('fonts')
    .description('字体：看看五种字体各用哪个文件，缺什么')
    .option('--install', '安装开源字体（Debian、Ubuntu；需要联网）')
    .option('--json', '以 JSON 输出')
    .addHelpText('after', fontsHelp)
    .action(async (options: { install?: boolean; json?: boolean }) => {
      const { runFonts } = await import('./commands/fonts.ts')
      done(await runFonts(options, io))
    })
}

const fontsHelp = `
找字体的次序：项目的 fonts/ 文件夹、系统字体、装好的开源字体。
买了授权的字体（方正小标宋、仿宋_GB2312、楷体_GB2312、黑体、宋体），把 TTF 或 OTF 放进 fonts/ 就优先使用；
认不出的字体，把文件改名为 仿宋、小标宋、楷体、黑体、宋体 即可。`

const addSchema = (program: Command, io: Io, done: (code: ExitCode) => void): void => {
  program
    .command('schema')
    .description('写出 JSON Schema，编辑器据此补全和检查 YAML')
    .option('-o, --output <文件夹>', '写到哪里', 'schema')
    .action(async (options: { output: string }) => {
      const { runSchema } = await import('./commands/schema.ts')
      done(runSchema(options, io))
    })
}

const reportUsage = (error: CommanderError, io: Io): ExitCode => {
  if (error.exitCode === 0) return 0
  io.err(`${usageMessage(error)}\n运行 hongtou --help 查看用法。\n`)
  return 2
}

/** Failures of the disk are told in Chinese; anything else is a bug and keeps its stack. */
const describeFailure = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const path = error instanceof Error && 'path' in error ? `：${String(error.path)}` : ''
  const known: Readonly<Record<string, string>> = {
    EACCES: '没有权限读写',
    EPERM: '没有权限读写',
    ENOSPC: '磁盘已满',
    EROFS: '磁盘只读',
    ENOTDIR: '路径里有一段不是文件夹',
    EISDIR: '要的是文件，这里是文件夹',
    ENOENT: '没有这个文件或文件夹，也建不了',
    EMFILE: '打开的文件太多',
  }
  const message = known[code]
  if (message !== undefined) return `${message}${path}`
  return `程序出错了（请把下面的内容报告给我们）：\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
}

const packageVersion = (): string => {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  const { version } = JSON.parse(text) as { version: string }
  return version
}
