/** One file put in its place unless something else is there already; tells what was done. */
import { chmodSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeFileAtomically } from '../../files/node-files.ts'
import type { OfficeFile } from './office-files.ts'

export type PutResult = '新建' | '改写' | '补充' | '已有' | '保留'

export const putFile = (folder: string, file: OfficeFile, force: boolean): PutResult => {
  const path = join(folder, file.path)
  const old = existsSync(path) ? readFileSync(path, 'utf8') : undefined
  if (old === undefined) return write(path, file, '新建')
  if (file.isLineList) {
    const text = withMissingLines(old, file.text)
    return text === old ? '已有' : write(path, { ...file, text }, '补充')
  }
  if (old === file.text) return '已有'
  return force && !file.isWriters ? write(path, file, '改写') : '保留'
}

const write = (path: string, { text, isExecutable }: OfficeFile, result: PutResult): PutResult => {
  writeFileAtomically(path, text)
  if (isExecutable) chmodSync(path, 0o755)
  return result
}

/** Comments go along only with the first writing: a list that is there has its own. */
const withMissingLines = (old: string, wanted: string): string => {
  const known = new Set(old.split(/\r?\n/).map((line) => line.trim()))
  const missing = wanted
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#') && !known.has(line))
  if (missing.length === 0) return old
  return `${old}${old === '' || old.endsWith('\n') ? '' : '\n'}${missing.join('\n')}\n`
}
