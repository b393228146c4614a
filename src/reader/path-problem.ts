/** What is wrong with a path that a writer put into a YAML file: it must be relative and stay within the content. */
import { isWithin, joinPath } from './file-path.ts'

/** In Chinese, to be put after the path; `folder` is where it starts, `root` holds the content. */
export const pathProblem = (written: string, folder: string, root: string): string | undefined => {
  // Absolute paths and addresses mean nothing on another machine.
  if (/^[a-z][a-z\d+.-]+:/iu.test(written)) return '是网址'
  if (written.startsWith('/') || /^[a-z]:/iu.test(written)) return '是绝对路径'
  if (written.includes('\\')) return '用了“\\”，文件夹之间要用“/”'
  return isWithin(root, joinPath(folder, written)) ? undefined : '超出了存放公文的文件夹'
}
