/** Many documents with the command as users have it: on several threads, in shards, on another machine. */
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contentsOf, type ManyDocuments, notice, writeManyDocuments } from './many-documents.ts'
import { outputsIn } from './outputs-in.ts'

const count = 12
const folder = mkdtempSync(join(tmpdir(), 'hongtou-many-'))
let many: ManyDocuments

beforeAll(async () => {
  many = await writeManyDocuments(folder, count)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const told = (stderr: string): string => stderr.replace(/用时 .*秒/, '').replaceAll(/output\d?/g, 'output')

test('one thread and three give the same files, manifest and messages', () => {
  const { workspace, run } = many
  writeFileSync(join(workspace, 'content/通知3/公文.yaml'), notice(3).replace('〔2025〕', '[2025]'))
  const one = run(['build', '--jobs', '1', '-o', 'output1'])
  const three = run(['build', '--jobs', '3', '-o', 'output3'])
  writeFileSync(join(workspace, 'content/通知3/公文.yaml'), notice(3))
  expect(one.stderr).toContain('没有输出的：\n  content/通知3\n')
  expect([one.status, three.status]).toEqual([1, 1])
  expect(told(three.stderr)).toBe(told(one.stderr))
  expect(contentsOf(join(workspace, 'output3'))).toEqual(contentsOf(join(workspace, 'output1')))
  expect(outputsIn(join(workspace, 'output3'))).toHaveLength((count - 1) * 2)
})

test('four shards merge into what one machine builds, byte for byte', () => {
  const { workspace, run } = many
  const shards = [1, 2, 3, 4].map((index) => `份${index}`)
  for (const [at, shard] of shards.entries())
    expect(run(['build', '-f', 'txt', '--shard', `${at + 1}/4`, '-o', shard]).status).toBe(0)
  expect(run(['build', '-f', 'txt', '-o', '一台']).status).toBe(0)
  const { stderr, status } = run(['manifest', 'merge', ...shards, '-o', '合'])
  expect(stderr).toContain(`4 份合成一份：${count} 份公文、${count} 个文件`)
  expect(status).toBe(0)
  expect(contentsOf(join(workspace, '合'))).toEqual(contentsOf(join(workspace, '一台')))
  expect(run(['verify', '合']).stdout).toContain('都对得上')
  expect(run(['manifest', 'merge', '份1', '份2', '份4', '-o', '缺']).stderr).toContain('缺第 3 份（共 4 份）')
  expect(existsSync(join(workspace, '缺'))).toBe(false)
})

test('another folder, time zone, language and home give the same bytes', () => {
  const { workspace, run } = many
  const elsewhere = join(folder, '别处', 'office')
  cpSync(join(workspace, 'content'), join(elsewhere, 'content'), { recursive: true })
  const here = { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' }
  const there = {
    TZ: 'America/Los_Angeles',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
    USER: 'someone',
    LOGNAME: 'someone',
    XDG_CACHE_HOME: join(folder, 'cache'),
  }
  expect(run(['build', 'content/通知1', '-o', '甲'], workspace, here).status).toBe(0)
  expect(run(['build', 'content/通知1', '-o', '甲'], elsewhere, there).status).toBe(0)
  expect(contentsOf(join(elsewhere, '甲'))).toEqual(contentsOf(join(workspace, '甲')))
})
