/** Finds font files on this machine: the project's fonts/, the system's folders, the installed open fonts. */
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  openSync,
  readdirSync,
  readSync,
  statSync,
} from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { ByteSource } from '../fonts/byte-source.ts'
import type { FontFile, FontOrigin } from '../fonts/font-set.ts'

/** Where `hongtou fonts --install` puts the open fonts; HONGTOU_FONTS names another folder. */
export const installedFontsFolder = (): string =>
  process.env.HONGTOU_FONTS ||
  join(process.env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'hongtou', 'fonts')

const systemFolders = (): readonly string[] => {
  if (process.platform === 'win32') {
    return [
      join(process.env.WINDIR ?? 'C:\\Windows', 'Fonts'),
      join(homedir(), 'AppData/Local/Microsoft/Windows/Fonts'),
    ]
  }
  if (process.platform === 'darwin') {
    return ['/System/Library/Fonts', '/Library/Fonts', join(homedir(), 'Library/Fonts')]
  }
  return [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    join(homedir(), '.fonts'),
    join(homedir(), '.local/share/fonts'),
  ]
}

/** Files are opened when first read, and only the pieces asked for are read. */
export const findFontFiles = (projectFolder: string): readonly FontFile[] => [
  ...filesIn(projectFolder, 'project'),
  ...systemFolders().flatMap((folder) => filesIn(folder, 'system')),
  ...filesIn(installedFontsFolder(), 'installed'),
]

const filesIn = (folder: string, origin: FontOrigin): readonly FontFile[] => {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && /\.(ttf|otf)$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path, origin, source: fileByteSource(path) }))
}

const fileByteSource = (path: string): ByteSource => {
  let size: number | undefined
  const fileSize = (): number => {
    size ??= sizeOf(path)
    return size
  }
  return {
    get size() {
      return fileSize()
    },
    read(offset, length) {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, fileSize() - offset)))
      if (bytes.length === 0) return bytes
      readSync(descriptorOf(path), bytes, 0, bytes.length, offset)
      return bytes
    },
  }
}

/** 0 for what cannot be read as a file — links that lead nowhere, folders, pipes — so that it is no font. */
const sizeOf = (path: string): number => {
  try {
    accessSync(path, constants.R_OK)
    const found = statSync(path)
    return found.isFile() ? found.size : 0
  } catch {
    return 0
  }
}

/** A machine may have hundreds of fonts: only the files read last stay open. */
const mostOpenFiles = 16
const openFiles = new Map<string, number>()

const descriptorOf = (path: string): number => {
  const open = openFiles.get(path)
  if (open !== undefined) return open
  const [oldest] = openFiles
  if (oldest !== undefined && openFiles.size >= mostOpenFiles) {
    closeSync(oldest[1])
    openFiles.delete(oldest[0])
  }
  const descriptor = openSync(path, 'r')
  openFiles.set(path, descriptor)
  return descriptor
}
