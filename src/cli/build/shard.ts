/** --shard i/n: the part of the documents one of n machines builds. */
import { UsageError } from '../io.ts'
import { sha256 } from './sha256.ts'

export interface Shard {
  readonly index: number
  readonly count: number
}

export const parseShard = (text: string): Shard => {
  const [, first = '', second = ''] = /^(\d{1,6})\/(\d{1,6})$/.exec(text.trim()) ?? []
  const shard = { index: Number(first), count: Number(second) }
  if (shard.index < 1 || shard.index > shard.count)
    throw new UsageError(`--shard 要写成“第几份/共几份”，如 1/4 到 4/4；这里是：${text}`)
  return shard
}

/** By a hash of its folder, so that a document that is added or removed moves no other to another machine. */
export const isInShard = (folder: string, { index, count }: Shard): boolean =>
  Number.parseInt(sha256(folder).slice(0, 12), 16) % count === index - 1
