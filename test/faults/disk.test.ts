/** The disk fails at any moment of a build: outputs stay whole, the message is plain, and the next build puts everything right. */
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { parseManifest } from '../../src/cli/build/manifest.ts'
import { writeFileAtomically } from '../../src/files/node-files.ts'
import { notice } from '../cli/many-documents.ts'
import { type FsCall, type FsWatcher, systemError, watchingFs } from './faulty-fs.ts'
import { leftovers, type Office, openOffice, outputOf, type Ran } from './office.ts'

vi.mock('node:fs', async (original) => {
  const { faultyFs } = await import('./faulty-fs.ts')
  return faultyFs(await original())
})

beforeAll(() => vi.stubEnv('XDG_CACHE_HOME', mkdtempSync(join(tmpdir(), 'hongtou-cache-'))))
afterEach(() => vi.unstubAllGlobals())

const changed = (number: number): string => notice(number).replace('多年', '三十年')

/** Two documents built, then changed. */
const changedOffice = async (): Promise<Office> => {
  const office = openOffice('甲', '乙')
  expect((await office.build()).code).toBe(0)
  office.write('content/甲/公文.yaml', changed(1))
  office.write('content/乙/公文.yaml', changed(2))
  return office
}

const isInOutput = ({ path }: FsCall, { cwd }: Office): boolean => path.startsWith(join(cwd, 'output'))

/** The calls that write to the output folder; those on an open file come after the one that opened it. */
const writesIn = (office: Office, onWrite: (call: FsCall, index: number) => void): FsWatcher => {
  let count = 0
  let isOurs = false
  return (call) => {
    if (call.kind !== 'write') return
    if (/open|mkdir|rename/.test(call.name)) isOurs = isInOutput(call, office)
    if (!isOurs) return
    onWrite(call, count)
    count += 1
  }
}

const countWrites = async (): Promise<number> => {
  const office = await changedOffice()
  let count = 0
  await watchingFs(
    writesIn(office, () => {
      count += 1
    }),
    () => office.build(),
  )
  return count
}

const expectWhole = (office: Office): void => {
  for (const [index, part] of ['1', '2'].entries())
    expect([oldTexts[index], newTexts[index]], part).toContain(office.read(outputOf(index + 1)))
  expect(parseManifest(office.read('output/manifest.json'))).toBeDefined()
}

const expectPlain = ({ code, text }: Ran, message: string): void => {
  expect(code).toBe(2)
  expect(text).toContain(message)
  expect(text).not.toMatch(/\n {4}at |\.tmp|node:/)
}

const expectMended = async (office: Office): Promise<void> => {
  expect((await office.build()).code).toBe(0)
  expect([1, 2].map((number) => office.read(outputOf(number)))).toEqual(newTexts)
  expect(leftovers(office)).toEqual([])
  expect((await office.run('verify')).code).toBe(0)
}

let oldTexts: readonly string[] = []
let newTexts: readonly string[] = []

beforeAll(async () => {
  const office = await changedOffice()
  oldTexts = [1, 2].map((number) => office.read(outputOf(number)))
  await office.build()
  newTexts = [1, 2].map((number) => office.read(outputOf(number)))
  expect(newTexts).not.toEqual(oldTexts)
})

test.each([
  ['is full once', 'ENOSPC', '磁盘满了，写不下：', false],
  ['is full from then on', 'ENOSPC', '磁盘满了，写不下：', true],
])('a disk that %s, whichever write meets it', async (_how, code, message, isLasting) => {
  const writes = await countWrites()
  expect(writes).toBeGreaterThan(15)
  for (let n = 0; n < writes; n++) {
    const office = await changedOffice()
    const fault = writesIn(office, (call, index) => {
      if (index === n || (isLasting && index > n)) throw systemError(code, call)
    })
    const ran = await watchingFs(fault, () => office.build())
    expectPlain(ran, message)
    expectWhole(office)
    expect(leftovers(office), `write ${n}`).toEqual([])
    await expectMended(office)
  }
})

test.each([
  ['EDQUOT', '磁盘限额用完了，写不下：'],
  ['EROFS', '磁盘只读，不能写：'],
  ['EIO', '读写磁盘出错：'],
  ['EFBIG', '文件太大，这里存不下：'],
])('%s, when nothing can be removed either', async (code, message) => {
  const office = await changedOffice()
  const fault = writesIn(office, (call) => {
    if (call.name !== 'openSync') throw systemError(code, call)
  })
  const ran = await watchingFs(
    (call) => {
      if (call.kind === 'remove') throw systemError(code, call)
      fault(call)
    },
    () => office.build(),
  )
  expectPlain(ran, message)
  expectWhole(office)
  await expectMended(office)
})

test('a full disk is told once, with the file that did not fit, and the rest is not tried', async () => {
  const office = await changedOffice()
  const fault = writesIn(office, (call) => {
    if (call.name === 'fsyncSync') throw systemError('ENOSPC', call)
  })
  const { text } = await watchingFs(fault, () => office.build())
  expect(text).toContain(`磁盘满了，写不下：${join(office.cwd, outputOf(2))}。请腾出空间，再运行一遍。`)
  expect(text).toContain('1 份有错误没有输出，1 份没有排')
})

test.each([false, true])(
  'a single file that a command writes stays old and whole, its temporary file goes (unless nothing can be removed: %s)',
  async (isStuck) => {
    const folder = mkdtempSync(join(tmpdir(), 'hongtou-single-'))
    const path = join(folder, '登记簿.csv')
    writeFileAtomically(path, '旧')
    for (let n = 0; n < 4; n++) {
      let count = 0
      const write = (): Promise<void> =>
        watchingFs(
          (call) => {
            if (isStuck && call.kind === 'remove') throw systemError('EROFS', call)
            if (call.kind !== 'write') return
            count += 1
            if (count > n) throw systemError('ENOSPC', call)
          },
          async () => writeFileAtomically(path, '新'),
        )
      await expect(write).rejects.toMatchObject({ code: 'ENOSPC', path })
      expect(readFileSync(path, 'utf8')).toBe('旧')
      if (!isStuck) expect(readdirSync(folder)).toEqual(['登记簿.csv'])
    }
  },
)

/** Windows: a file that a program holds open cannot be replaced. */
const heldOpen =
  (times: number): FsWatcher =>
  ({ name, path }) => {
    if (name !== 'renameSync' || held >= times) return
    held += 1
    throw systemError('EPERM', { name, path, kind: 'write' })
  }
let held = 0

test('Windows: an output that is open for a moment is waited for', async () => {
  const office = await changedOffice()
  held = 0
  vi.stubGlobal('process', Object.create(process, { platform: { value: 'win32' } }))
  expect((await watchingFs(heldOpen(2), () => office.build())).code).toBe(0)
  expect([1, 2].map((number) => office.read(outputOf(number)))).toEqual(newTexts)
})

test('Windows: an output that stays open is told with its name, the others are built', async () => {
  const office = await changedOffice()
  held = 0
  vi.stubGlobal('process', Object.create(process, { platform: { value: 'win32' } }))
  const ran = await watchingFs(heldOpen(6), () => office.build())
  vi.unstubAllGlobals()
  expectPlain(ran, `文件被别的程序占用：${join(office.cwd, outputOf(2))}。请关掉打开着它的程序，再运行一遍。`)
  expect(office.read(outputOf(2))).toBe(oldTexts[1])
  expect(office.read(outputOf(1))).toBe(newTexts[0])
  expect(leftovers(office)).toEqual([])
  await expectMended(office)
})

test('whoever reads an output while it is replaced goes on reading the old one', async () => {
  const office = await changedOffice()
  const { closeSync, openSync } = await vi.importActual<typeof import('node:fs')>('node:fs')
  const file = openSync(join(office.cwd, outputOf(1)), 'r')
  expect((await office.build()).code).toBe(0)
  expect(readFileSync(file, 'utf8')).toBe(oldTexts[0])
  expect(office.read(outputOf(1))).toBe(newTexts[0])
  closeSync(file)
})
