import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { memoryFiles } from '../../src/files/memory-files.ts'
import { nodeFiles, writeFileAtomically } from '../../src/files/node-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'hongtou-files-'))
afterAll(() => rmSync(folder, { recursive: true }))

const contents = { '甲/公文.yaml': '\ufeff文种: 报告\n', '甲/正文/01.yaml': '标题: 甲\n' }
for (const [name, text] of Object.entries(contents)) writeFileAtomically(join(folder, name), text)

test.each([
  ['memory', memoryFiles(new Map(Object.entries(contents))), ''],
  ['disk', nodeFiles, `${folder}/`],
] as const)(
  '%s: texts keep their mark, folders list their names, what is missing is undefined',
  (_name, files, root) => {
    expect(files.readText(`${root}甲/公文.yaml`)).toBe('\ufeff文种: 报告\n')
    expect(files.readBytes(`${root}甲/公文.yaml`)?.[0]).toBe(0xef)
    expect(files.list(`${root}甲`)).toEqual(['公文.yaml', '正文'])
    expect(files.list(`${root}甲/公文.yaml`)).toBeUndefined()
    expect(files.readText(`${root}甲`)).toBeUndefined()
    expect(files.readBytes(`${root}乙`)).toBeUndefined()
  },
)

test('writing replaces the whole file and leaves nothing else behind', () => {
  const path = join(folder, '输出/a.txt')
  writeFileAtomically(path, 'old and longer')
  writeFileAtomically(path, Buffer.from('new'))
  expect(readFileSync(path, 'utf8')).toBe('new')
  expect(readdirSync(join(folder, '输出'))).toEqual(['a.txt'])
})
