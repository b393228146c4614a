/** The clock is wrong, or files bear wrong times: what is built, skipped and cleared away goes by contents. */
import { existsSync, mkdtempSync, readFileSync, statSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { processIo } from '../../src/cli/io.ts'
import { main } from '../../src/cli/main.ts'
import { fakeIo } from '../cli/fake-io.ts'
import { notice } from '../cli/many-documents.ts'
import { type Office, openOffice, outputOf } from './office.ts'

beforeAll(() => vi.stubEnv('XDG_CACHE_HOME', mkdtempSync(join(tmpdir(), 'hongtou-cache-'))))
afterEach(() => vi.useRealTimers())

const content = 'content/甲/公文.yaml'
const future = new Date(Date.UTC(2099, 0, 1))
const past = new Date(0)

const setTime = ({ cwd }: Office, path: string, time: Date): void => utimesSync(join(cwd, path), time, time)

test.each([
  ['the future', future],
  ['1970', past],
])(
  'files from %s: a change is seen though size and time stay, and none where only the time is new',
  async (_when, time) => {
    const office = openOffice('甲')
    setTime(office, content, time)
    await office.build()
    office.write(content, notice(1).replace('1万元', '9万元'))
    setTime(office, content, time)
    expect((await office.build()).text).toContain('排好 1 份')
    expect(office.read(outputOf(1))).toContain('9万元')
    setTime(office, content, new Date())
    setTime(office, outputOf(1), time)
    expect((await office.build()).text).toContain('1 份没有变化')
  },
)

test('an output altered with size and time kept is built again', async () => {
  const office = openOffice('甲')
  await office.build()
  const right = office.read(outputOf(1))
  const { atime, mtime } = statSync(join(office.cwd, outputOf(1)))
  office.write(outputOf(1), right.replace('检修', '险修'))
  utimesSync(join(office.cwd, outputOf(1)), atime, mtime)
  await office.build()
  expect(office.read(outputOf(1))).toBe(right)
})

test.each([
  ['2099', future],
  ['1970', past],
])(
  'a machine whose clock says %s writes the same bytes, and believes its own records',
  async (_year, now) => {
    const office = openOffice('甲')
    await office.run('build', '-f', 'pdf,docx')
    const paths = ['pdf', 'docx'].map((ending) => join(office.cwd, outputOf(1, ending)))
    const right = paths.map((path) => readFileSync(path))
    vi.useFakeTimers({ toFake: ['Date'], now })
    expect((await office.run('build', '-f', 'pdf,docx', '--force')).code).toBe(0)
    expect(paths.map((path, at) => readFileSync(path).equals(right[at] ?? Buffer.alloc(0)))).toEqual([
      true,
      true,
    ])
    expect((await office.run('build', '-f', 'pdf,docx')).text).toContain('1 份没有变化')
    expect((await office.run('verify')).code).toBe(0)
  },
)

test('what a build of another machine has on its way is left alone for a day, whichever clock is right', async () => {
  const office = openOffice('甲')
  const theirs = 'output/.hongtou/别的机器-1-0123456789abcdef.tmp'
  for (const [hours, stays] of [
    [-23, true],
    [23, true],
    [-25, false],
    [25, false],
  ] as const) {
    office.write(theirs, '一半')
    setTime(office, theirs, new Date(Date.now() + hours * 3_600_000))
    await office.build()
    expect(existsSync(join(office.cwd, theirs)), `${hours}`).toBe(stays)
  }
})

test.each(['昨天', '1e300', '-5', '253402300800', '2025-02-20'])(
  'SOURCE_DATE_EPOCH=%s is refused',
  async (epoch) => {
    vi.stubEnv('SOURCE_DATE_EPOCH', epoch)
    const { sourceDate } = processIo()
    vi.stubEnv('SOURCE_DATE_EPOCH', '')
    if (sourceDate === undefined) throw new Error('it was not seen')
    const io = fakeIo({ sourceDate })
    expect(await main(['build'], io)).toBe(2)
    expect(io.said.err).toContain('环境变量 SOURCE_DATE_EPOCH 要写成从 1970 年 1 月 1 日起的秒数')
  },
)
