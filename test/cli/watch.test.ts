/** build --watch: a document is built again whenever one of its files changes, however the editor writes it. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { type FakeIo, fakeIo } from './fake-io.ts'

const notice = (text: string): string => `文种: 通知
发文机关: 滨江市人民政府
发文字号: 滨政发〔2025〕7号
标题: 滨江市人民政府关于做好防汛工作的通知
主送机关: 各县（市、区）人民政府
成文日期: 2025-06-03
正文:
  - ${text}
`

const until = async (io: FakeIo, pattern: RegExp, count: number): Promise<void> => {
  for (let tries = 0; tries < 200; tries++) {
    if ((io.said.err.match(pattern) ?? []).length >= count) return
    await wait(50)
  }
  throw new Error(`没有等到 ${pattern}：${io.said.err}`)
}

test('rebuilds after each change, also of a file that was replaced by renaming', async () => {
  const io = fakeIo()
  const folder = join(io.cwd, 'content', '通知')
  const file = join(folder, '公文.yaml')
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, notice('入汛以来，全市降雨偏多。'))
  const running = main(['build', '--watch', '-f', 'txt'], io)
  await until(io, /守着文件变化/g, 1)
  for (const [round, text] of ['降雨偏少。', '降雨正常。'].entries()) {
    writeFileSync(`${file}.new`, notice(text))
    renameSync(`${file}.new`, file)
    await until(io, /排好 1 份/g, round + 2)
  }
  process.emit('SIGINT')
  expect(await running).toBe(0)
})
