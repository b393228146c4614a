/** What went wrong outside the documents: failures of disk and memory told in Chinese with what to do; anything else is a bug and keeps its stack. */
export const describeFailure = (error: unknown): string => {
  const failure = knownFailures[failureCode(error)]
  if (failure === undefined)
    return `程序出错了（请把下面的内容报告给我们）：\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
  const path = error instanceof Error && 'path' in error ? `：${String(error.path)}` : ''
  return `${failure.what}${path}。${failure.remedy}。`
}

/** The fault of disk or memory, and not ours. */
export const isKnownFailure = (error: unknown): boolean => failureCode(error) in knownFailures

/** The same failure, told with the path the user knows instead of the one the system was asked for. */
export const failureAt = (error: unknown, path: string): unknown =>
  isKnownFailure(error) && error instanceof Error ? Object.assign(error, { path }) : error

const failureCode = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

interface Failure {
  readonly what: string
  readonly remedy: string
}

const noPermission: Failure = {
  what: '没有权限读写',
  remedy: '请换一个有权限的文件夹，或者请管理员开放权限',
}
const tooManyFiles: Failure = { what: '打开的文件太多', remedy: '请关掉一些程序，再运行一遍' }
const inUse: Failure = { what: '文件被别的程序占用', remedy: '请关掉打开着它的程序，再运行一遍' }
const noMemory: Failure = {
  what: '内存不够，排不了',
  remedy:
    '请关掉别的程序，或者一次只排一份（--jobs 1），再运行一遍；要让程序多用内存，先设环境变量 NODE_OPTIONS=--max-old-space-size=8192（8 GB）',
}

/** By the codes of the operating system and of Node. */
const knownFailures: Readonly<Record<string, Failure>> = {
  EACCES: noPermission,
  EPERM: noPermission,
  ENOSPC: { what: '磁盘满了，写不下', remedy: '请腾出空间，再运行一遍' },
  EDQUOT: { what: '磁盘限额用完了，写不下', remedy: '请删去不用的文件，或者请管理员加大限额，再运行一遍' },
  EFBIG: { what: '文件太大，这里存不下', remedy: '请换一个磁盘' },
  EROFS: { what: '磁盘只读，不能写', remedy: '请换一个能写的文件夹' },
  EIO: { what: '读写磁盘出错', remedy: '磁盘或者连接可能坏了，请先备份，再检查' },
  ENOTDIR: { what: '路径里有一段不是文件夹', remedy: '请改路径，或者把那个文件移开' },
  EISDIR: { what: '要的是文件，这里是文件夹', remedy: '请把这个文件夹移开或者改名' },
  ENOENT: { what: '没有这个文件或文件夹，也建不了', remedy: '请核对路径，再运行一遍' },
  ENAMETOOLONG: { what: '路径太长', remedy: '请换一个路径短些的文件夹' },
  EMFILE: tooManyFiles,
  ENFILE: tooManyFiles,
  EBUSY: inUse,
  ETXTBSY: inUse,
  ENOMEM: noMemory,
  ERR_WORKER_OUT_OF_MEMORY: noMemory,
}
