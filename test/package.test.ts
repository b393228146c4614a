/** The package that users install: what is in it, and that its command works from an empty folder. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installedFontsFolder } from '../src/files/font-folders.ts'
import { type InstalledPackage, installPackage, packageJson } from './setup/installed-package.ts'

const hasFonts = existsSync(join(installedFontsFolder(), 'FandolFang-Regular.otf'))

describe('the package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hongtou-package-'))
  let installed: InstalledPackage

  beforeAll(() => {
    installed = installPackage(folder)
  })

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  const hongtou = (...args: readonly string[]): string =>
    execFileSync(process.execPath, [installed.command, ...args], {
      cwd: installed.workspace,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })

  it('carries the command, its types, the templates and the papers', () => {
    const expected = [
      'dist/cli/bin.js',
      'dist/index.js',
      'dist/index.d.ts',
      'package.json',
      'README.md',
      'LICENSE',
    ]
    expect(installed.packedFiles).toEqual(expect.arrayContaining(expected))
    expect(installed.packedFiles.filter((path) => /^templates\/.+\.yaml$/.test(path))).not.toEqual([])
  })

  it('carries no sources, tests, sample content or fonts', () => {
    const known = /^(dist|templates|schema)\/|^(package\.json|README\.md|LICENSE|CHANGELOG\.md)$/
    expect(installed.packedFiles.filter((path) => !known.test(path))).toEqual([])
    expect(installed.packedFiles.filter((path) => /\.(ttf|otf|ttc|test\.js)$/i.test(path))).toEqual([])
  })

  it('tells its version', () => {
    expect(hongtou('--version').trim()).toBe(packageJson().version)
  })

  it.skipIf(!hasFonts)('builds a document of one file into PDF and DOCX', () => {
    const content = join(installed.workspace, 'content', '通知')
    mkdirSync(content, { recursive: true })
    writeFileSync(join(content, '公文.yaml'), notice)
    hongtou('build')
    const output = join(installed.workspace, 'output')
    const number = '滨政发〔2025〕6号'
    expect(readdirSync(output).sort()).toEqual([`${number}.docx`, `${number}.pdf`])
    expect(
      readFileSync(join(output, `${number}.pdf`))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    expect(readFileSync(join(output, `${number}.docx`)).subarray(0, 4)).toEqual(Buffer.from('PK\x03\x04'))
  })
})

const notice = `文种: 通知
发文机关: 滨江市人民政府
发文字号: 滨政发〔2025〕6号
标题: 滨江市人民政府关于做好防汛工作的通知
主送机关:
  - [各县（市、区）人民政府, 市政府各部门]
正文:
  - 入汛以来，我市降水偏多。现就做好防汛工作通知如下。
成文日期: 2025-06-06
`

describe('README', () => {
  const readme = join(import.meta.dirname, '..', 'README.md')

  it.skipIf(!existsSync(readme))('names only npm scripts that exist', () => {
    const named = readFileSync(readme, 'utf8').matchAll(/npm run ([\w:-]+)/g)
    const missing = [...named].map(([, name = '']) => name).filter((name) => !(name in packageJson().scripts))
    expect(missing).toEqual([])
  })
})
