/** An office's files for tests of commands: written into the folder of a fake Io. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { FakeIo } from './fake-io.ts'

export const write = (io: FakeIo, path: string, text: string): void => {
  mkdirSync(dirname(join(io.cwd, path)), { recursive: true })
  writeFileSync(join(io.cwd, path), text)
}

export const read = (io: FakeIo, path: string): string => readFileSync(join(io.cwd, path), 'utf8')

/** A 公文.yaml without mistakes, but for those that `change` puts in. */
export const noticeWith = (change: Readonly<Record<string, string>> = {}): string => {
  const elements = {
    文种: '通知',
    发文机关: '滨江市人民政府',
    发文字号: '滨政发〔2025〕7号',
    标题: '滨江市人民政府关于做好防汛工作的通知',
    主送机关: '各县（市、区）人民政府',
    成文日期: '2025-06-03',
    ...change,
  }
  const lines = Object.entries(elements).map(([key, value]) => `${key}: ${value}\n`)
  return `${lines.join('')}正文:\n  - 入汛以来，全市降雨偏多。\n  - 现将有关事项通知如下。\n`
}
