// What is measured: the sample report and the built command.
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
export const command = join(root, 'dist/cli/bin.js')
export const sampleFolder = join(root, 'content/2025/法治政府建设年度报告')
export const templatesFolder = join(root, 'templates')

/** Where `hongtou fonts --install` puts the open fonts. */
export const fontsFolder =
  process.env.HONGTOU_FONTS ??
  join(process.env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'hongtou', 'fonts')

/** The built library. */
export const loadLibrary = () => import(pathToFileURL(join(root, 'dist/index.js')).href)
