/** hongtou init: a folder becomes an office's repository. */
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { knownIssuer, officeFiles } from '../init/office-files.ts'
import { putFile } from '../init/put-file.ts'
import { setUpGit } from '../init/set-up-git.ts'
import { type ExitCode, type Io, UsageError } from '../io.ts'
import { relativeTo } from '../workspace.ts'

export interface InitArguments {
  readonly folder: string
  /** The office's name. */
  readonly issuer?: string
  readonly force?: boolean
}

export const runInit = ({ folder, issuer, force = false }: InitArguments, io: Io): ExitCode => {
  if (issuer !== undefined && !/^[\p{Script=Han}（）·]+$/u.test(issuer))
    throw new UsageError(`机关名称写了“${issuer}”，应为汉字，如 --issuer 滨江市人民政府`)
  const root = relativeTo(io, folder)
  mkdirSync(root, { recursive: true })
  for (const file of officeFiles(issuer ?? knownIssuer(root))) {
    const result = putFile(root, file, force)
    io.out(`${result} ${join(folder, file.path)}${result === '保留' ? '（内容不同，没有改动）' : ''}\n`)
  }
  for (const sentence of setUpGit(root, force)) io.out(`${sentence}\n`)
  io.err(nextSteps(root))
  return 0
}

const nextSteps = (root: string): string => `
接下来:
${existsSync(join(root, 'package.json')) ? '' : '  写一个 package.json，把 hongtou 列进 devDependencies    写稿人和持续集成用同一个版本\n'}  填好 content/机关/ 里的文件，看一遍 content/README.md
  hongtou new 报告 content/2025/年度报告            起草第一件公文
`
