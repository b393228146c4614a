/** hongtou fonts: every role with its font and reason; 西文 is wanted only where a style asks for it. */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { findFontFiles, installedFontsFolder } from '../../src/files/font-folders.ts'
import { createFontSet } from '../../src/fonts/font-set.ts'
import { fakeIo } from './fake-io.ts'

interface RoleReport {
  readonly role: string
  readonly font: string | null
  readonly origin: string | null
  readonly covered: number
}

const installed = installedFontsFolder()

/** As if only those of the installed fonts were there. */
const keepOnly = (pattern: RegExp): void => {
  const folder = mkdtempSync(join(tmpdir(), 'hongtou-fonts-'))
  for (const file of readdirSync(installed).filter((name) => pattern.test(name)))
    symlinkSync(join(installed, file), join(folder, file))
  vi.stubEnv('HONGTOU_FONTS', folder)
}

afterEach(() => {
  vi.unstubAllEnvs()
})

test('every role is told, with what its font covers', async () => {
  const io = fakeIo()
  expect(await main(['fonts', '--json'], io)).toBe(0)
  const report = JSON.parse(io.said.out) as readonly RoleReport[]
  expect(report.map(({ role }) => role)).toEqual(['仿宋', '小标宋', '楷体', '黑体', '宋体', '西文'])
  for (const { role, covered } of report) expect(covered).toBeGreaterThan(role === '西文' ? 94 : 6763)
})

describe('西文', () => {
  test('comes from the project where a file there bears its name', async () => {
    const io = fakeIo()
    mkdirSync(join(io.cwd, 'fonts'))
    copyFileSync(join(installed, 'Tinos_400Regular.ttf'), join(io.cwd, 'fonts', '西文.ttf'))
    expect(await main(['fonts'], io)).toBe(0)
    expect(io.said.out).toContain(
      '西文：Tinos-Regular（项目 fonts/）\n  文件 fonts/西文.ttf\n  缘由 按名称“西文”选用\n',
    )
    expect(io.said.out).toContain('数字、字母和半角符号 95 个中有 95 个')
  })

  const systemHasOne = createFontSet(findFontFiles('').filter(({ origin }) => origin === 'system')).mainFace(
    'latin',
  )

  test.skipIf(systemHasOne !== undefined)(
    'may be missing: documents can be laid out all the same',
    async () => {
      keepOnly(/^Fandol/)
      const io = fakeIo()
      expect(await main(['fonts'], io)).toBe(0)
      expect(io.said.out).toContain('西文：没有找到（版式的西文字体是 Times New Roman 时才用；')
      expect(io.said.err).toBe('')
    },
  )

  test('does not stand in for a role that is missing', async () => {
    keepOnly(/^(Tinos|FandolKai)/)
    const io = fakeIo()
    expect(await main(['fonts'], io)).toBe(1)
    expect(io.said.err).toContain('缺字体，排不了版')
  })
})
