import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { bundleForTest } from '../setup/bundled-command.ts'
import { createRepository } from '../setup/git.ts'
import { fakeIo } from './fake-io.ts'
import { noticeWith, read, write } from './workspace.ts'

const section = `标题: 加强值守
内容:
  - |
    降雨{{雨量}}以上的，立即上报。
    值班电话保持畅通。
`

describe('text', () => {
  test('prints a document with its variables filled in and its headings numbered', async () => {
    const io = fakeIo()
    write(io, 'content/通知/公文.yaml', `${noticeWith().split('正文:')[0]}变量:\n  雨量: 50毫米\n`)
    write(io, 'content/通知/正文/01.yaml', section)
    expect(await main(['text'], io)).toBe(0)
    expect(io.said.out).toContain('标题：滨江市人民政府关于做好防汛工作的通知\n发文字号：滨政发〔2025〕7号\n')
    expect(io.said.out).toContain('\n一、加强值守\n\n降雨50毫米以上的，立即上报。\n值班电话保持畅通。\n')
  })

  test('several documents are told apart; one that cannot be read is explained', async () => {
    const io = fakeIo()
    write(io, 'content/甲/公文.yaml', noticeWith())
    write(io, 'content/乙/公文.yaml', noticeWith({ 密级: '秘' }))
    expect(await main(['text', 'content'], io)).toBe(1)
    expect(io.said.out).toMatch(/^【content\/甲】\n标题：/)
    expect(io.said.out).not.toContain('乙')
    expect(io.said.err).toContain('content/乙/公文.yaml:7:5 错误 wrong-value')
  })

  test('a file by itself is printed as it is written', async () => {
    const io = fakeIo()
    write(io, 'content/通知/正文/01.yaml', section)
    expect(await main(['text', 'content/通知/正文/01.yaml'], io)).toBe(0)
    expect(io.said.out).toBe('# 加强值守\n\n降雨{{雨量}}以上的，立即上报。\n值班电话保持畅通。\n')
  })

  test.each([
    [['text', '没有'], '没有这个文件或文件夹：没有'],
    [['text', '--git'], '--git 后面要有一个文件'],
  ])('%j is wrong usage', async (argv, message) => {
    const io = fakeIo()
    expect(await main(argv, io)).toBe(2)
    expect(io.said.err).toContain(message)
  })
})

describe('text --git prints what it cannot read as it is', () => {
  test.each([
    ['broken YAML', '标题: [没有写完\n正文: “'],
    ['a key twice', '标题: 甲\n标题: 乙\n'],
    ['no YAML', '<<<<<<< HEAD\n标题: 甲\n=======\n标题: 乙\n>>>>>>> 分支\n'],
    ['nothing', ''],
    ['thousands of brackets', '['.repeat(20_000)],
    ['anchors to itself', '&a [*a]\n'],
  ])('%s', async (_what, text) => {
    const io = fakeIo()
    write(io, '公文.yaml', text)
    expect(await main(['text', '--git', '公文.yaml'], io)).toBe(0)
    expect(io.said).toEqual({ out: text, err: '' })
  })

  test('a slip of the keyboard is read past', async () => {
    const io = fakeIo()
    write(io, '公文.yaml', '\ufeff标题：关于防汛的通知\r\n发文机关: 滨江市人民政府\r\n')
    expect(await main(['text', '--git', '公文.yaml'], io)).toBe(0)
    expect(io.said.out).toBe('标题：关于防汛的通知\n发文机关：滨江市人民政府\n')
  })
})

describe('in git', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hongtou-git-'))
  let executables = ''
  beforeAll(async () => {
    executables = await bundleForTest(folder)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('diff and show are sentences under their headings', () => {
    const io = fakeIo()
    const { git } = createRepository(io.cwd, executables)
    git('config', 'diff.hongtou.textconv', 'hongtou text --git')
    git('config', 'diff.hongtou.xfuncname', '^#+ .*$')
    write(io, '.gitattributes', 'content/**/*.yaml diff=hongtou\n')
    write(io, 'content/通知/公文.yaml', noticeWith())
    write(io, 'content/通知/正文/01.yaml', section)
    git('add', '.')
    git('commit', '--quiet', '-m', '初稿')
    write(io, 'content/通知/公文.yaml', noticeWith({ 主送机关: '[各县人民政府, 市政府各部门]' }))
    write(
      io,
      'content/通知/正文/01.yaml',
      section.replace('值班电话', '值班\n    电话').replace('{{雨量}}', '50毫米'),
    )
    const diff = git('diff', '-U0')
    expect(diff).toContain(`-主送机关：各县（市、区）人民政府
+主送机关：各县人民政府
+主送机关：市政府各部门
`)
    expect(diff).toContain(`@@ # 加强值守
-降雨{{雨量}}以上的，立即上报。
+降雨50毫米以上的，立即上报。
`)
    // The other line was only broken elsewhere.
    expect(diff).not.toContain('值班')
    git('commit', '--quiet', '-am', '改稿')
    expect(git('show')).toContain('+降雨50毫米以上的，立即上报。')
    expect(read(io, 'content/通知/正文/01.yaml')).toContain('|\n')
  })
})
