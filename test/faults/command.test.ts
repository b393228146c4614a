/** The command as users have it, with its threads: stopped, unheard, without memory, on a full disk. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentsOf, type ManyDocuments, notice, writeManyDocuments } from '../cli/many-documents.ts'
import { outputsIn } from '../cli/outputs-in.ts'

const count = 40
const folder = mkdtempSync(join(tmpdir(), 'hongtou-faults-'))
let many: ManyDocuments
let whole: readonly string[] = []

beforeAll(async () => {
  many = await writeManyDocuments(folder, count)
  many.run(['build', '-f', 'txt', '-o', '全'])
  whole = contentsOf(join(many.workspace, '全'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const start = (...args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [many.command, 'build', '-f', 'txt', ...args], {
    cwd: many.workspace,
    stdio: ['ignore', 'ignore', 'pipe'],
  })

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((done) => {
    child.on('close', done)
  })

const temporaryIn = (output: string): readonly string[] =>
  readdirSync(output, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tmp'))

describe.skipIf(process.platform === 'win32')('stopped by', () => {
  test.each([
    ['SIGINT', 130, '2'],
    ['SIGTERM', 143, '2'],
    ['SIGHUP', 129, '1'],
  ] as const)('%s: what is finished stays, nothing half-done does', async (signal, code, jobs) => {
    const output = join(many.workspace, signal)
    const child = start('-o', signal, '--jobs', jobs)
    let said = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    const end = ended(child)
    while (!said.includes('[3/')) await wait(2)
    child.kill(signal)
    expect(await end).toBe(code)
    expect(said).toContain('中途停下了：排好的都留着，再运行一遍接着排。\n')
    const left = outputsIn(output)
    expect(left.length).toBeGreaterThan(2)
    expect(left.length).toBeLessThan(count)
    expect(temporaryIn(output)).toEqual([])
    expect(many.run(['verify', signal]).stdout).toContain(`${left.length} 份公文`)
    expect(many.run(['build', '-f', 'txt', '-o', signal]).stderr).toContain(`${left.length} 份没有变化`)
    expect(contentsOf(output)).toEqual(whole)
  })
})

test('nobody listens any more: the build goes on to its end', async () => {
  const child = start('-o', '没有人听')
  child.stderr?.destroy()
  expect(await ended(child)).toBe(0)
  expect(contentsOf(join(many.workspace, '没有人听'))).toEqual(whole)
})

describe('without memory', () => {
  const paragraph = `  - ${'全市水闸已经运行多年，须在汛期到来之前检修完毕。'.repeat(40)}\n`

  test.each(['1', '2'])('the one document that needs it fails, with %s threads', (jobs) => {
    const long = join(many.workspace, 'content/很长的报告')
    mkdirSync(long, { recursive: true })
    writeFileSync(join(long, '公文.yaml'), notice(999) + paragraph.repeat(1500))
    const { stderr, status } = many.run(
      ['build', '-f', 'txt', '--jobs', jobs, '-o', `内存${jobs}`],
      undefined,
      {
        NODE_OPTIONS: '--max-old-space-size=96',
      },
    )
    rmSync(long, { recursive: true })
    expect(stderr).toContain('content/很长的报告 没有输出\n错误：内存不够，排不了。')
    expect(stderr).toContain(`排好 ${count} 份，1 份有错误没有输出`)
    expect(stderr).not.toMatch(/\n {4}at |FATAL|heap/)
    expect(status).toBe(2)
    expect(outputsIn(join(many.workspace, `内存${jobs}`))).toHaveLength(count)
  })
})

describe('a disk that is full', () => {
  const disk = join(folder, '小磁盘')
  let isMounted = false

  beforeAll(() => {
    mkdirSync(disk)
    if (process.platform !== 'linux' || process.getuid?.() !== 0) return
    isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'hongtou', disk]).status === 0
  })

  afterAll(() => {
    if (isMounted) spawnSync('umount', [disk])
  })

  test.for(['1', '2'])('is told, and what fits is whole, with %s threads', (jobs, { skip }) => {
    if (!isMounted) skip('only root may mount a small disk')
    const output = join(disk, 'output')
    rmSync(output, { recursive: true, force: true })
    const { stderr, status } = many.run(['build', '-f', 'txt', '--jobs', jobs, '-o', output])
    expect(status).toBe(2)
    expect(stderr).toMatch(/错误：磁盘满了，写不下：\S+\.(?:txt|json)。请腾出空间，再运行一遍。\n/)
    expect(stderr).toMatch(/\d+ 份没有排/)
    expect(stderr).not.toMatch(/\n {4}at |\.tmp/)
    const left = contentsOf(output).filter((line) => !line.startsWith('manifest.json '))
    expect(left.length).toBeGreaterThan(0)
    expect(left.filter((line) => !whole.includes(line))).toEqual([])
    expect(temporaryIn(output)).toEqual([])
    spawnSync('mount', ['-o', 'remount,size=8m', disk])
    expect(many.run(['build', '-f', 'txt', '-o', output]).status).toBe(0)
    expect(contentsOf(output)).toEqual(whole)
    rmSync(output, { recursive: true })
    spawnSync('mount', ['-o', 'remount,size=64k', disk])
  })

  test.skipIf(!existsSync('/dev/full'))('where only the messages are lost, the build is done', () => {
    const line = '"$0" "$1" build -f txt -o 满 2>/dev/full'
    const { status } = spawnSync('sh', ['-c', line, process.execPath, many.command], { cwd: many.workspace })
    expect(status).toBe(0)
    expect(contentsOf(join(many.workspace, '满'))).toEqual(whole)
  })
})
