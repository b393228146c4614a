/** The fonts command: its options and help. */
import type { DeclareCommand } from './declare-command.ts'

export const declareFonts: DeclareCommand = (program, io, done) => {
  program
    .command('fonts')
    .description('字体：看看五种字体各用哪个文件，缺什么')
    .option('--install', '安装开源字体（Debian、Ubuntu；需要联网）')
    .option('--json', '以 JSON 输出')
    .addHelpText('after', fontsHelp)
    .action(async (options: { install?: boolean; json?: boolean }) => {
      const { runFonts } = await import('../commands/fonts.ts')
      done(await runFonts(options, io))
    })
}

const fontsHelp = `
找字体的次序：项目的 fonts/ 文件夹、系统字体、装好的开源字体。
买了授权的字体（方正小标宋、仿宋_GB2312、楷体_GB2312、黑体、宋体），把 TTF 或 OTF 放进 fonts/ 就优先使用；
认不出的字体，把文件改名为 仿宋、小标宋、楷体、黑体、宋体 即可。`
