/** Content that changes or goes while it is read, and content of absurd size: what is recorded is what was printed. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { sha256 } from '../../src/cli/build/sha256.ts'
import { traceFiles } from '../../src/cli/build/trace-files.ts'
import { memoryFiles } from '../../src/files/memory-files.ts'
import { notice } from '../cli/many-documents.ts'
import { watchingFs } from './faulty-fs.ts'
import { type Office, openOffice, outputOf } from './office.ts'

vi.mock('node:fs', async (original) => {
  const { faultyFs } = await import('./faulty-fs.ts')
  return faultyFs(await original())
})

beforeAll(() => vi.stubEnv('XDG_CACHE_HOME', mkdtempSync(join(tmpdir(), 'hongtou-cache-'))))

/** Runs `change` the `nth` time that a build reads the file. */
const amidBuild = (office: Office, path: string, nth: number, change: () => void) => {
  let count = 0
  return watchingFs(
    (call) => {
      if (call.name !== 'readFileSync' || call.path !== join(office.cwd, path)) return
      count += 1
      if (count === nth) change()
    },
    () => office.build(),
  )
}

test('a file is read once for a document, whatever is asked of it and however it changes', () => {
  const contents = new Map<string, string | Uint8Array>([['甲/公文.yaml', '旧']])
  const { files, seen } = traceFiles(memoryFiles(contents), '/')
  expect(files.size('甲/公文.yaml')).toBe(3)
  expect(files.readText('甲/公文.yaml')).toBe('旧')
  expect(files.list('甲')).toEqual(['公文.yaml'])
  contents.set('甲/公文.yaml', '新的')
  contents.set('甲/数据.yaml', '新')
  expect(files.readText('甲/公文.yaml')).toBe('旧')
  expect(Buffer.from(files.readBytes('甲/公文.yaml') ?? []).toString()).toBe('旧')
  expect(files.list('甲')).toEqual(['公文.yaml'])
  expect(seen()).toEqual({ '甲/': sha256('公文.yaml'), '甲/公文.yaml': sha256('旧') })
})

test('content that is changed while it is built: the record is of what was read, the next build sees the change', async () => {
  const office = openOffice('甲')
  const change = (): void => office.write('content/甲/公文.yaml', notice(1).replace('1万元', '9万元'))
  // Changed just before the second reading, were there one.
  await amidBuild(office, 'content/甲/公文.yaml', 2, change)
  expect(office.read(outputOf(1))).toContain('1万元')
  change()
  expect((await office.run('verify')).text).toContain('内容改过：content/甲/公文.yaml 改了')
  expect((await office.build()).text).toContain('排好 1 份')
  expect(office.read(outputOf(1))).toContain('9万元')
  expect((await office.run('verify')).code).toBe(0)
})

test('content that is changed when it has been read', async () => {
  const office = openOffice('甲', '乙')
  // 乙 is built first: when it is read, 甲 is still to come, and the other way round.
  await amidBuild(office, 'content/甲/公文.yaml', 1, () =>
    office.write('content/乙/公文.yaml', notice(2).replace('2万元', '8万元')),
  )
  expect(office.read(outputOf(2))).toContain('2万元')
  expect((await office.build()).text).toMatch(/乙 →.*\n.*甲 没有变化/)
  expect(office.read(outputOf(2))).toContain('8万元')
})

test('content that goes while it is built', async () => {
  const office = openOffice('甲', '乙')
  office.write('content/甲/正文/01.yaml', '标题: 甲\n内容: [一段。]\n')
  office.write('content/甲/公文.yaml', notice(1).replace(/正文:.*/s, ''))
  const ran = await amidBuild(office, 'content/甲/公文.yaml', 1, () =>
    rmSync(join(office.cwd, 'content/甲/正文/01.yaml')),
  )
  expect(ran.code).toBe(1)
  expect(ran.text).toContain('没有输出的：\n  content/甲\n')
  expect(ran.text).not.toMatch(/\n {4}at /)
  expect(ran.text).toContain('排好 1 份')
})

test('one file of 50 MB is refused, the others are built', async () => {
  const office = openOffice('甲', '乙')
  office.write('content/乙/数据.yaml', Buffer.alloc(50 * 1024 * 1024, '#'))
  const ran = await office.build()
  expect(ran.code).toBe(1)
  expect(ran.text).toContain('文件有 50 MB，超过了 16 MB，没有读。')
  expect(ran.text).toContain('没有输出的：\n  content/乙\n')
})

test('fifty files of one megabyte are read', async () => {
  const office = openOffice('甲')
  const comment = `# ${'凑足一兆字节。'.repeat(48_000)}\n`
  office.write('content/甲/公文.yaml', notice(1).replace(/正文:.*/s, ''))
  for (let number = 1; number <= 50; number++) {
    const path = `content/甲/正文/${String(number).padStart(2, '0')}.yaml`
    office.write(path, `${comment}标题: 第${number}项\n内容: [一段。]\n`)
  }
  expect((await office.build()).code).toBe(0)
  expect(office.read(outputOf(1))).toContain('五十、第50项')
})

test('folders a hundred deep, with a document at the bottom', async () => {
  const office = openOffice('甲')
  const deep = `content/${Array.from({ length: 100 }, () => '深').join('/')}`
  mkdirSync(join(office.cwd, deep), { recursive: true })
  writeFileSync(join(office.cwd, deep, '公文.yaml'), notice(2))
  expect((await office.build()).text).toContain('排好 2 份')
})

test('ten thousand other files beside the documents', async () => {
  const office = openOffice('甲')
  mkdirSync(join(office.cwd, 'content/附图'))
  for (let number = 0; number < 10_000; number++)
    writeFileSync(join(office.cwd, 'content/附图', `${number}.txt`), '')
  expect((await office.build()).text).toContain('排好 1 份')
})
