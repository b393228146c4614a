/** Paths and links that lead out of the content are not followed, and no name becomes a path. */
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { nodeFilesIn } from '../../src/files/node-files.ts'
import { findDocumentFolders } from '../../src/reader/find-document-folders.ts'
import { readDocument } from '../../src/reader/read-document.ts'
import { toFileName } from '../../src/text/file-name.ts'
import { fakeIo } from '../cli/fake-io.ts'
import { write } from '../cli/workspace.ts'
import { goodDocument } from '../reader/good-document.ts'

/** An office in a folder of its own, with a secret beside it. */
const office = (changes: Readonly<Record<string, string>> = {}) => {
  const io = fakeIo()
  for (const [path, text] of Object.entries({ ...goodDocument, ...changes }))
    write(io, `office/${path}`, text)
  write(io, '外面/秘密.yaml', '标题: 外面的秘密\n内容: [外面的秘密。]\n')
  write(io, '外面/公文.yaml', goodDocument['content/2025/报告/公文.yaml'] ?? '')
  const cwd = join(io.cwd, 'office')
  const files = nodeFilesIn(cwd)
  const read = () => readDocument(files, folder, { templateFolders: ['templates'] })
  return { cwd, files, read, link: (to: string, at: string) => link(to, join(cwd, at)) }
}

const link = (to: string, at: string): void => {
  mkdirSync(join(at, '..'), { recursive: true })
  symlinkSync(to, at)
}

const folder = 'content/2025/报告'
const main = `${folder}/公文.yaml`
const mainWith = (lines: string) => ({
  [main]: (goodDocument[main] ?? '').replace('正文:\n', `${lines}正文:\n`),
})
const withoutText = (goodDocument[main] ?? '').replace(/正文:\n.*\n/u, '')

describe('paths in YAML', () => {
  const picture = (path: string) => ({ [main]: `${goodDocument[main]}  - 图片: {文件: '${path}', 宽: 50}\n` })
  test.each([
    ['picture above the content', picture('../../../../外面/图.png'), 'image-path'],
    ['picture by an absolute path', picture('/etc/hostname'), 'image-path'],
    ['picture by a drive', picture('C:\\图.png'), 'image-path'],
    ['picture by an address', picture('https://a.cn/图.png'), 'image-path'],
    ['上年 above the content', mainWith('上年: ../../../../外面\n'), 'last-year-path'],
    ['上年 by an absolute path', mainWith('上年: /etc\n'), 'last-year-path'],
    ['模板 with a path', mainWith('模板: ../../外面/秘密\n'), 'missing-file'],
    ['模板 with a backslash', mainWith('模板: ..\\外面\\秘密\n'), 'missing-file'],
  ])('%s', (_name, changes, rule) => {
    const { ok, diagnostics } = office(changes).read()
    expect(ok).toBe(false)
    expect(diagnostics.map((found) => found.rule)).toContain(rule)
    expect(JSON.stringify(diagnostics)).not.toContain('外面的秘密')
  })

  test('机关 with a path is a name without a file', () => {
    const changes = { [main]: (goodDocument[main] ?? '').replace('滨江市人民政府', '../../../外面/秘密') }
    const result = office(changes).read()
    expect(JSON.stringify([...result.inputs])).not.toContain('外面')
  })
})

describe('symbolic links', () => {
  const pictured = { [main]: `${goodDocument[main]}  - 图片: {文件: 图.png, 宽: 50}\n` }
  test.each([
    [
      'a file of the text',
      `${folder}/正文/01.yaml`,
      '../../../../../外面/秘密.yaml',
      { [main]: withoutText },
    ],
    ['the folder of the text', `${folder}/正文`, '../../../../外面', { [main]: withoutText }],
    ['the figures', `${folder}/数据.yaml`, '/etc/hostname', {}],
    ['a body', 'content/机关/滨江市水利局.yaml', '../../../外面/秘密.yaml', mainWith('署名: 滨江市水利局\n')],
    ['a template', 'templates/通知.yaml', '../../外面/秘密.yaml', mainWith('模板: 通知\n')],
    ['a picture', `${folder}/图.png`, '/dev/zero', pictured],
  ])('%s that leads outside', (_name, at, to, changes) => {
    const { link, read } = office(changes)
    link(to, at)
    const { ok, diagnostics, sources } = read()
    expect(ok).toBe(false)
    expect(diagnostics.map(({ rule }) => rule)).toContain('outside-link')
    expect(JSON.stringify([...sources, diagnostics])).not.toContain('外面的秘密')
  })

  test('公文.yaml that leads outside', () => {
    const { files, link } = office()
    link('/etc/hostname', 'content/2026/报告/公文.yaml')
    const { diagnostics } = readDocument(files, 'content/2026/报告', { templateFolders: ['templates'] })
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['outside-link'])
  })

  test('a link within the content is followed', () => {
    const io = office({ [main]: withoutText, 'content/共用/开头.yaml': '标题: 总体情况\n内容: [甲。]\n' })
    io.link('../../../共用/开头.yaml', `${folder}/正文/01.yaml`)
    expect(io.read().diagnostics).toEqual([])
  })

  test('folders that hold themselves are walked once', () => {
    const { files, link: put } = office()
    put('..', 'content/2025/圈')
    put('../2025', 'content/2025/又一圈')
    put('../../外面', 'content/外面')
    expect(findDocumentFolders(files, 'content')).toEqual([folder])
  })

  test('a link that leads to itself is no file', () => {
    const { cwd, files } = office()
    symlinkSync('自己', join(cwd, '自己'))
    expect([files.readBytes('自己'), files.list('自己'), files.size('自己')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})

test.each(['/dev/zero', '.', 'a\0b', `${'长'.repeat(400)}`])(
  'what is no regular file is not read: %j',
  (path) => {
    expect(office().files.readBytes(path)).toBeUndefined()
  },
)

describe('output names', () => {
  test.each([
    ['path separators', '../../etc/关于\\某事|的/通知', 'etc关于某事的通知'],
    ['dots only', '..', '公文'],
    ['a hidden file', '.bashrc', 'bashrc'],
    ['nothing', '\u200b/ ', '公文'],
    ['names of devices', 'NUL', '公文NUL'],
    ['names of devices with an ending', 'con.txt', '公文con.txt'],
    ['a trailing dot and space', '通知. ', '通知'],
    ['control and bidi characters', '通\u0000知\u202efdp.exe\u001b[2J', '通知fdp.exe[2J'],
    ['a stream of Windows', '通知:隐藏', '通知隐藏'],
    ['too long', '长'.repeat(300), '长'.repeat(60)],
  ])('%s', (_name, title, expected) => expect(toFileName(title)).toBe(expected))
})
