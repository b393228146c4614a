import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { main } from '../../src/cli/main.ts'
import { bundleForTest } from '../setup/bundled-command.ts'
import { createRepository, type GitRepository } from '../setup/git.ts'
import { type FakeIo, fakeIo } from './fake-io.ts'
import { noticeWith, read, write } from './workspace.ts'

const tree = (io: FakeIo): ReadonlyMap<string, string> => {
  const names = readdirSync(io.cwd, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !name.startsWith('.git/') && statSync(join(io.cwd, name)).isFile(),
  )
  return new Map(names.sort().map((name) => [name, read(io, name)]))
}

describe('init without git', () => {
  test('writes every file, says which, and what git still lacks', async () => {
    const io = fakeIo()
    expect(await main(['init', '--issuer', '滨江市水利局'], io)).toBe(0)
    expect(io.said.out.match(/^新建 \S+$/gm)).toEqual(
      [
        'content/README.md',
        'content/机关/滨江市水利局.yaml',
        'content/术语.yaml',
        ...['document', 'section', 'attachment', 'issuer', 'data', 'terms', 'template'].map(
          (name) => `schema/${name}.schema.json`,
        ),
        '.vscode/settings.json',
        '.vscode/extensions.json',
        '.gitattributes',
        '.gitignore',
        '.githooks/pre-commit',
        '.githooks/check-changed.sh',
        '.githooks/check-pull-request.sh',
        '.github/workflows/documents.yml',
      ].map((path) => `新建 ${path}`),
    )
    expect(io.said.out).toContain('这里还不是 git 仓库')
    expect([...tree(io).values()].filter((text) => text.includes('{{机关}}'))).toEqual([])
    expect(read(io, 'content/机关/滨江市水利局.yaml')).toContain('标志: 滨江市水利局文件\n')
  })

  test('what it writes is good: documents are read against it, workflow and settings parse', async () => {
    const io = fakeIo()
    await main(['init', '--issuer', '滨江市水利局'], io)
    write(io, 'content/通知/公文.yaml', noticeWith({ 发文机关: '滨江市水利局' }))
    expect(await main(['text'], io)).toBe(0)
    expect(io.said.out).toContain('发文机关标志：滨江市水利局文件')
    const check = fakeIo({ cwd: io.cwd })
    await main(['check'], check)
    expect(check.said.out).not.toMatch(/术语\.yaml|机关\/滨江市水利局\.yaml/)
    expect(parse(read(io, '.github/workflows/documents.yml'))).toMatchObject({ on: { pull_request: null } })
    const settings = JSON.parse(read(io, '.vscode/settings.json')) as {
      'yaml.schemas': Record<string, string>
    }
    expect(Object.keys(settings['yaml.schemas']).filter((path) => !existsSync(join(io.cwd, path)))).toEqual(
      [],
    )
    expect(Object.keys(settings['yaml.schemas'])).toHaveLength(readdirSync(join(io.cwd, 'schema')).length)
  })

  test('a second run changes nothing; what the office changed is kept until --force', async () => {
    const io = fakeIo()
    await main(['init', '--issuer', '滨江市水利局'], io)
    const first = tree(io)
    await main(['init'], io)
    expect(tree(io)).toEqual(first)
    write(io, '.vscode/extensions.json', '{}\n')
    await main(['init'], io)
    expect(io.said.out).toContain('保留 .vscode/extensions.json（内容不同，没有改动）')
    expect(read(io, '.vscode/extensions.json')).toBe('{}\n')
    await main(['init', '--force'], io)
    expect(io.said.out).toContain('改写 .vscode/extensions.json')
    expect(tree(io)).toEqual(first)
  })

  test('what the writers filled in is kept even then', async () => {
    const io = fakeIo()
    const terms = '用语:\n  部署: 布署\n'
    write(io, 'content/术语.yaml', terms)
    await main(['init', '--force'], io)
    expect(read(io, 'content/术语.yaml')).toBe(terms)
  })

  test('an office with its bodies gets no example of one; its lists only get what is missing', async () => {
    const io = fakeIo()
    write(io, 'content/机关/滨江市水利局.yaml', '全称: 滨江市水利局\n')
    write(io, '.gitignore', '草稿/\n/output/')
    await main(['init'], io)
    expect(readdirSync(join(io.cwd, 'content/机关'))).toEqual(['滨江市水利局.yaml'])
    expect(read(io, '.gitignore')).toBe('草稿/\n/output/\nnode_modules/\n/fonts/\n')
    expect(io.said.out).toContain('补充 .gitignore')
  })

  test('a name that cannot be a file name is refused', async () => {
    const io = fakeIo()
    expect(await main(['init', '--issuer', '../外面'], io)).toBe(2)
    expect(io.said.err).toContain('机关名称写了“../外面”')
    expect(readdirSync(io.cwd)).toEqual([])
  })
})

describe('init in git', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hongtou-init-'))
  let executables = ''
  beforeAll(async () => {
    executables = await bundleForTest(folder)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const office = async (): Promise<FakeIo & GitRepository> => {
    const io = fakeIo()
    const repository = createRepository(io.cwd, executables)
    await main(['init', '--issuer', '滨江市人民政府'], io)
    repository.git('add', '.')
    repository.git('commit', '--quiet', '-m', '开办')
    return { ...io, ...repository }
  }

  test('sets text conversion and hooks, once', async () => {
    const { git, ...io } = await office()
    expect(git('config', 'diff.hongtou.textconv')).toBe('PATH="node_modules/.bin:$PATH" hongtou text --git\n')
    expect(git('config', 'core.hooksPath')).toBe('.githooks\n')
    expect(git('check-attr', 'diff', 'content/2025/通知/正文/01.yaml')).toContain('diff: hongtou')
    await main(['init'], io)
    expect(io.said.out).toContain("已有 git config core.hooksPath '.githooks'")
  })

  test('diff reads as sentences, and names of files as they are', async () => {
    const { git, ...io } = await office()
    write(io, 'content/机关/滨江市人民政府.yaml', '全称: 滨江市人民政府\n简称: 滨江市政府\n')
    const diff = git('diff')
    expect(diff).toContain('+++ b/content/机关/滨江市人民政府.yaml')
    expect(diff).toContain('\n 全称：滨江市人民政府\n-标志：滨江市人民政府文件\n+简称：滨江市政府\n')
  })

  test('hooks and settings that are in use are kept', async () => {
    const io = fakeIo()
    const { git } = createRepository(io.cwd, executables)
    write(io, '.git/hooks/pre-commit', '#!/bin/sh\n')
    git('config', 'diff.hongtou.textconv', 'cat')
    await main(['init'], io)
    expect(git('config', 'diff.hongtou.textconv')).toBe('cat\n')
    expect(io.said.out).toContain("保留 git config diff.hongtou.textconv 'cat'")
    expect(io.said.out).toContain('保留 .git/hooks/pre-commit')
    expect(git('config', '--list')).not.toContain('core.hookspath')
  })

  test('below the top of a repository hooks are left alone', async () => {
    const io = fakeIo()
    const { git } = createRepository(io.cwd, executables)
    await main(['init', '公文'], io)
    expect(io.said.out).toContain('这里不是仓库的顶层')
    expect(git('config', 'diff.hongtou.textconv')).toContain('PATH="公文/node_modules/.bin:$PATH"')
    expect(git('config', '--list')).not.toContain('core.hookspath')
  })

  test('a commit is checked as it is staged, in the documents it touches only', async () => {
    const { git, tryGit, ...io } = await office()
    write(io, 'content/2024/旧 通知/公文.yaml', noticeWith({ 密级: '秘' }))
    git('add', '.')
    git('commit', '--quiet', '--no-verify', '-m', '旧稿')
    write(io, 'content/2025/通知/公文.yaml', noticeWith())
    git('add', '.')
    expect(tryGit('commit', '-m', '好的').status).toBe(0)

    write(io, 'content/2025/通知/公文.yaml', noticeWith({ 紧急程度: '急' }))
    git('add', '.')
    // Mended on the disk, but not staged.
    write(io, 'content/2025/通知/公文.yaml', noticeWith())
    const refused = tryGit('commit', '-m', '错的')
    expect(refused.status).toBe(1)
    const report = refused.stdout + refused.stderr
    expect(report).toContain('content/2025/通知/公文.yaml:7:7 错误 wrong-value')
    expect(report).not.toContain('旧 通知')

    git('reset', '--quiet', '--hard')
    write(io, 'content/机关/滨江市人民政府.yaml', '全称: 滨江市人民政府\n')
    git('add', '.')
    const all = tryGit('commit', '-m', '机关')
    expect(all.stdout + all.stderr).toContain('content/2024/旧 通知/公文.yaml:7:5 错误')
  })

  test('the recipe for pull requests annotates what changed since its base', async () => {
    const { git, tryGit, ...io } = await office()
    git('checkout', '--quiet', '-b', '改稿')
    write(io, 'content/2025/通知/公文.yaml', noticeWith({ 紧急程度: '急' }))
    git('add', '.')
    git('commit', '--quiet', '--no-verify', '-m', '改稿')
    // A git alias runs it at the top with the same PATH.
    git('config', 'alias.check-pull-request', '!sh .githooks/check-pull-request.sh')
    const { status, stdout } = tryGit('check-pull-request', 'main', '--format', 'github')
    expect(status).toBe(1)
    expect(stdout).toMatch(/^::error file=content\/2025\/通知\/公文\.yaml,line=7,/m)
  })
})
