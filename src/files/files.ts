/** Files: how everything but the adapter sees the disk, so that tests need none. Paths use `/`. */
export interface Files {
  /** The text of a file, or undefined when there is none. A byte order mark is kept. */
  readText(path: string): string | undefined
  readBytes(path: string): Uint8Array | undefined
  /** The number of bytes of a file, or undefined when there is none; nothing of it is read. */
  size(path: string): number | undefined
  /** Names in a folder, sorted by code point; undefined when it is not a folder. */
  list(path: string): readonly string[] | undefined
  /** Where a file or folder really lies when symbolic links are followed; undefined when there is none. */
  realPath(path: string): string | undefined
}
