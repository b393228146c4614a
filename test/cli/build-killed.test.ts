/** Builds that are killed, and two builds at once into one folder. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contentsOf, type ManyDocuments, writeManyDocuments } from './many-documents.ts'
import { outputsIn } from './outputs-in.ts'

const count = 12
const folder = mkdtempSync(join(tmpdir(), 'hongtou-killed-'))
let many: ManyDocuments
let whole: readonly string[] = []

beforeAll(async () => {
  many = await writeManyDocuments(folder, count)
  many.run(['build', '-f', 'txt', '-o', '一个'])
  whole = contentsOf(join(many.workspace, '一个'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const start = (...args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [many.command, 'build', '-f', 'txt', ...args], {
    cwd: many.workspace,
    stdio: 'ignore',
  })

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((done) => {
    child.on('exit', done)
  })

test('two builds into one folder at once leave what one would', async () => {
  const both = [start('-o', '两个'), start('-o', '两个', '--jobs', '2')]
  expect(await Promise.all(both.map(ended))).toEqual([0, 0])
  expect(contentsOf(join(many.workspace, '两个'))).toEqual(whole)
})

test('a build that is killed leaves whole files only, and the next one finishes', async () => {
  const output = join(many.workspace, '断')
  for (let round = 0; round < 5; round++) {
    const child = start('-o', '断', '--jobs', '2')
    const end = ended(child)
    await wait(200 + 90 * round)
    child.kill('SIGKILL')
    await end
    const left = existsSync(output) ? contentsOf(output) : []
    expect(left.filter((line) => !line.startsWith('manifest.json ') && !whole.includes(line))).toEqual([])
  }
  expect(many.run(['build', '-f', 'txt', '-o', '断']).status).toBe(0)
  expect(contentsOf(output)).toEqual(whole)
  expect(readdirSync(join(output, '.hongtou')).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

test('the command needs no other package for its threads', () => {
  const program = join(folder, '程序')
  const alone = join(folder, '单独')
  mkdirSync(alone)
  for (const name of ['dist', 'package.json', 'templates'])
    cpSync(join(program, name), join(alone, name), { recursive: true, dereference: true })
  const args = [join(alone, 'dist/cli/bin.js'), 'build', '-f', 'txt', '--jobs', '2', '-o', '单独']
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: many.workspace, encoding: 'utf8' })
  expect(stderr).toContain(`排好 ${count} 份`)
  expect(status).toBe(0)
  expect(outputsIn(join(many.workspace, '单独'))).toHaveLength(count)
})
