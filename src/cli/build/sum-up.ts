/** The last lines of a build: how many documents were built, were left as they are, failed or were not tried. */
import type { ExitCode } from '../io.ts'

export interface Tally {
  readonly exitCode: ExitCode
  readonly built: number
  readonly unchanged: number
  /** Folders of documents that were not written. */
  readonly failed: readonly string[]
  readonly notTried: number
}

export const sumUp = (
  count: number,
  { built, unchanged, failed, notTried }: Tally,
  seconds: number,
): string => {
  const parts = [
    `共 ${count} 份公文`,
    ...(built > 0 || unchanged === 0 ? [`排好 ${built} 份`] : []),
    ...(unchanged > 0 ? [`${unchanged} 份没有变化`] : []),
    ...(failed.length > 0 ? [`${failed.length} 份有错误没有输出`] : []),
    ...(notTried > 0 ? [`${notTried} 份没有排`] : []),
  ]
  const list = failed.length > 0 && count > 1 ? failed.map((folder) => `  ${folder}\n`) : []
  return `${parts.join('，')}，用时 ${seconds.toFixed(1)} 秒。\n${list.length > 0 ? `没有输出的：\n${list.join('')}` : ''}`
}
