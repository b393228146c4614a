/** Finds font files on this machine: the project's fonts/, the system's folders, the installed open fonts. */
import {
  accessSync,
  closeSync,
  constants,
  type Dirent,
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

const filesIn = (folder: string, origin: FontOrigin): readonly FontFile[] =>
  existsSync(folder)
    ? pathsIn(folder, origin)
        .sort()
        .map((path) => fontFileAt(path, origin))
    : []

/** Opened when first read. */
export const fontFileAt = (path: string, origin: FontOrigin): FontFile => ({
  path,
  origin,
  source: fileByteSource(path),
})

const pathsIn = (folder: string, origin: FontOrigin): string[] =>
  entriesIn(folder, origin).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return pathsIn(path, origin)
    return /\.(ttf|otf)$/i.test(entry.name) ? [path] : []
  })

/** A system may have fonts that are not for everybody; the office's own must not be passed over without a word. */
const entriesIn = (folder: string, origin: FontOrigin): readonly Dirent[] => {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    if (origin === 'system') return []
    throw error
  }
}

const fileByteSource = (path: string): ByteSource => {
  const opened: OpenFile = { path }
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
      readSync(descriptorOf(opened), bytes, 0, bytes.length, offset)
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

/** Told apart by identity: a path may lead to another file when the fonts are opened anew. */
interface OpenFile {
  readonly path: string
}

/** A machine may have hundreds of fonts: only the files read last stay open. */
const mostOpenFiles = 16
const openFiles = new Map<OpenFile, number>()

const descriptorOf = (file: OpenFile): number => {
  const open = openFiles.get(file)
  if (open !== undefined) return open
  const [oldest] = openFiles
  if (oldest !== undefined && openFiles.size >= mostOpenFiles) {
    closeSync(oldest[1])
    openFiles.delete(oldest[0])
  }
  const descriptor = openSync(file.path, 'r')
  openFiles.set(file, descriptor)
  return descriptor
}
