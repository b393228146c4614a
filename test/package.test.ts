/** The package that users install: what is in it, and that its command works from an empty folder. */
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import zlib from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findFontFiles, installedFontsFolder } from '../src/files/font-folders.ts'
import { nodeFilesIn } from '../src/files/node-files.ts'
import { createFontSet, type FontSet } from '../src/fonts/font-set.ts'
import { buildDocument } from '../src/pipeline.ts'
import { writePdf } from '../src/writers/pdf/write-pdf.ts'
import { outputsIn } from './cli/outputs-in.ts'
import { type InstalledPackage, installPackage, packageJson } from './setup/installed-package.ts'
import { sideWithPictures } from './setup/side-with-pictures.ts'

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
      'dist/cli/hongtou.cjs',
      'dist/THIRD-PARTY-NOTICES.md',
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

  it("carries no machine's compiled code", () => {
    expect(installed.packedFiles.filter((path) => path.endsWith('compiled.bin'))).toEqual([])
  })

  it('names the licence of every package it was bundled from', () => {
    const notices = readFileSync(join(commandFolder(), '..', 'THIRD-PARTY-NOTICES.md'), 'utf8')
    const { dependencies } = packageJson()
    const listed = [...notices.matchAll(/^## (\S+) /gm)].map(([, name]) => name)
    // pdf.js is not bundled: it stays a package of its own, loaded only when a PDF is imported.
    const bundled = Object.keys(dependencies).filter((name) => name !== 'pdfjs-dist')
    expect(listed).toEqual(expect.arrayContaining([...bundled, 'pdfkit', 'png-js']))
    expect(notices).not.toContain('carries no licence text')
  })

  it('tells its version', () => {
    expect(hongtou('--version').trim()).toBe(packageJson().version)
  })

  it.each([[['--help']], [['build', '--help']], [['fonts', '--json']], [['schema', '-o', 'schema']]])(
    '%j works without any other package',
    (args) => {
      expect(run(...args)).toMatchObject({ status: 0, stderr: expect.not.stringContaining(' at ') })
    },
  )

  it('imports a text', () => {
    writeFileSync(
      join(installed.workspace, '旧报告.txt'),
      '关于防汛工作的报告\n\n    入汛以来，我市降水偏多。\n',
    )
    const { status, stderr } = run('import', '旧报告.txt', '-o', '导入')
    expect(stderr).not.toContain('程序出错')
    expect(status).toBe(0)
  })

  it.each([
    [['buld'], 2, '没有这个命令：buld'],
    [['build', '没有'], 2, '没有这个文件或文件夹：没有'],
    [['build', '坏'], 1, '错误'],
  ])('%j fails as it should', (args, expected, message) => {
    writeContent('坏', '文种: [')
    const { status, stderr } = run(...args)
    expect(stderr).toContain(message)
    expect(stderr).not.toContain('程序出错')
    expect(status).toBe(expected)
    rmSync(join(installed.workspace, '坏'), { recursive: true })
  })

  describe.skipIf(!hasFonts)('the same bytes from the sources', () => {
    const fonts = (): FontSet => createFontSet(findFontFiles(join(installed.workspace, 'fonts')))

    const fromSources = async (): Promise<readonly Output[]> => {
      writeContent(join('content', '通知'), notice)
      return (await buildDocument({ ...requestOf(installed.workspace), fonts })).outputs
    }

    it('are a PDF and a DOCX', async () => {
      const starts = (await fromSources()).map(({ bytes }) => Buffer.from(bytes.subarray(0, 4)).toString())
      expect(starts).toEqual(['%PDF', 'PK\x03\x04'])
    })

    const built = (): readonly Output[] => {
      hongtou('build', 'content')
      const output = join(installed.workspace, 'output')
      const outputs = formats.map((format) => ({
        format,
        bytes: readFileSync(join(output, `滨政发〔2025〕6号.${format}`)),
      }))
      expect(outputsIn(output)).toHaveLength(formats.length)
      rmSync(output, { recursive: true })
      return outputs
    }

    it('and the command', async () => {
      const expected = await fromSources()
      expectSame(built(), expected)
    })

    it('and the library', async () => {
      const expected = await fromSources()
      const library = (await import(
        pathToFileURL(installed.library).href
      )) as typeof import('../src/index.ts')
      const files = library.findFontFiles(join(installed.workspace, 'fonts'))
      const request = {
        ...requestOf(installed.workspace),
        files: library.nodeFilesIn(installed.workspace),
        fonts: () => library.createFontSet(files),
      }
      expectSame((await library.buildDocument(request)).outputs, expected)
    })

    it('and the command over compiled code, whole or damaged', async () => {
      const expected = await fromSources()
      const script = join(import.meta.dirname, '../scripts/compile-command.mjs')
      execFileSync(process.execPath, [script, commandFolder()], { cwd: join(import.meta.dirname, '..') })
      const stored = readdirSync(commandFolder()).filter((name) => name === 'compiled.bin')
      if (zlib.crc32 !== undefined) expect(stored).toHaveLength(1)
      expectSame(built(), expected)
      for (const name of stored) damage(join(commandFolder(), name))
      expectSame(built(), expected)
      for (const name of stored) rmSync(join(commandFolder(), name))
      expectSame(built(), expected)
    })

    it('and the chunks that draw pictures', async () => {
      const chunk = readdirSync(commandFolder()).find((name) => /^write-pdf-.*\.cjs$/.test(name)) ?? ''
      const bundled = createRequire(installed.command)(join(commandFolder(), chunk)) as {
        readonly writePdf: typeof writePdf
      }
      const options = {
        title: '图',
        author: '',
        subject: '',
        date: new Date(0),
        inks: { kind: 'screen', red: '#ff0000' } as const,
      }
      const side = sideWithPictures()
      const drawn = await bundled.writePdf(side, fonts(), options)
      expectSame([drawn], [await writePdf(side, fonts(), options)])
      expect(
        Buffer.from(drawn)
          .toString('latin1')
          .match(/\/Subtype \/Image/g),
      ).toHaveLength(3)
    })
  })

  const commandFolder = (): string => dirname(installed.command)

  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [installed.command, ...args], { cwd: installed.workspace, encoding: 'utf8' })

  const writeContent = (folderName: string, text: string): void => {
    mkdirSync(join(installed.workspace, folderName), { recursive: true })
    writeFileSync(join(installed.workspace, folderName, '公文.yaml'), text)
  }
})

const formats = ['pdf', 'docx'] as const

type Output = { readonly format: string; readonly bytes: Uint8Array }

const requestOf = (workspace: string) => ({
  files: nodeFilesIn(workspace),
  folder: join('content', '通知'),
  templateFolders: [join(import.meta.dirname, '..', 'templates')],
  formats,
})

/** Buffers of equal bytes compare quickly; a failure tells which file differs instead of printing both. */
const expectSame = (actual: readonly (Output | Uint8Array)[], expected: readonly (Output | Uint8Array)[]) =>
  expect(actual.map(digest)).toEqual(expected.map(digest))

const digest = (output: Output | Uint8Array): string => {
  const bytes = output instanceof Uint8Array ? output : output.bytes
  return `${bytes.length} bytes ${createHash('sha256').update(bytes).digest('hex')}`
}

const damage = (file: string): void => {
  const bytes = readFileSync(file)
  const middle = bytes.length >> 1
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle)
  writeFileSync(file, bytes)
}

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
