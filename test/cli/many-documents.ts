/** An office with many small documents, and the command to build them. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundleWithThreads } from '../setup/threaded-command.ts'

export interface ManyDocuments {
  readonly workspace: string
  readonly command: string
  run(args: readonly string[], cwd?: string, env?: NodeJS.ProcessEnv): Ran
}

export interface Ran {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** In `folder`, which the caller removes. */
export const writeManyDocuments = async (folder: string, count: number): Promise<ManyDocuments> => {
  const workspace = join(folder, '办公室')
  for (let number = 1; number <= count; number++) {
    const path = join(workspace, 'content', `通知${number}`)
    mkdirSync(path, { recursive: true })
    writeFileSync(join(path, '公文.yaml'), notice(number))
  }
  const command = await bundleWithThreads(join(folder, '程序'))
  return {
    workspace,
    command,
    run: (args, cwd = workspace, env = {}) =>
      spawnSync(process.execPath, [command, ...args], {
        cwd,
        encoding: 'utf8',
        env: { ...process.env, ...env },
      }),
  }
}

export const notice = (number: number): string => `文种: 通知
发文机关: 滨江市人民政府
发文字号: 滨政发〔2025〕${number}号
标题: 滨江市人民政府关于做好第${number}号水闸检修工作的通知
主送机关: 各县（市、区）人民政府
成文日期: 2025-06-03
正文:
  - 第${number}号水闸已经运行多年，须在汛期到来之前检修完毕。
  - 检修费用${number}万元，由市级财政安排。
`

/** Names and hashes of the outputs and the manifest. */
export const contentsOf = (output: string): readonly string[] =>
  readdirSync(output)
    .filter((name) => !name.startsWith('.'))
    .map(
      (name) =>
        `${name} ${createHash('sha256')
          .update(readFileSync(join(output, name)))
          .digest('hex')}`,
    )
