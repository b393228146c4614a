// What is measured: the sample report and the built command.
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
export const command = join(root, 'dist/cli/bin.js')
export const sampleFolder = join(root, 'content/2025/法治政府建设年度报告')

/** Where `hongtou fonts --install` puts the open fonts. */
export const fontsFolder =
  process.env.HONGTOU_FONTS ??
  join(process.env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'hongtou', 'fonts')
