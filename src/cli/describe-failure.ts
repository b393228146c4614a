/** What went wrong outside the documents: failures of the disk told in Chinese; anything else is a bug and keeps its stack. */
export const describeFailure = (error: unknown): string => {
  const message = knownFailures[failureCode(error)]
  const path = error instanceof Error && 'path' in error ? `：${String(error.path)}` : ''
  if (message !== undefined) return `${message}${path}`
  return `程序出错了（请把下面的内容报告给我们）：\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
}

/** The disk's fault, and not ours. */
export const isKnownFailure = (error: unknown): boolean => failureCode(error) in knownFailures

const failureCode = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

const knownFailures: Readonly<Record<string, string>> = {
  EACCES: '没有权限读写',
  EPERM: '没有权限读写',
  ENOSPC: '磁盘已满',
  EROFS: '磁盘只读',
  ENOTDIR: '路径里有一段不是文件夹',
  EISDIR: '要的是文件，这里是文件夹',
  ENOENT: '没有这个文件或文件夹，也建不了',
  EMFILE: '打开的文件太多',
}
