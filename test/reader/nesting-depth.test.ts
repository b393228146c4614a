import { describe, expect, test } from 'vitest'
import { memoryFiles } from '../../src/files/memory-files.ts'
import { readDocument } from '../../src/reader/read-document.ts'
import { deepestNesting, nestingDepth } from '../../src/reader/yaml/nesting-depth.ts'
import { documentWith, folder, templateFolders } from './good-document.ts'

describe('depth is reckoned for every way of nesting', () => {
  test.each([
    ['标题: 甲\n正文:\n  - 乙\n', 3],
    ['a: [[[1]]]', 4],
    ['- - - 甲', 4],
    ['a:\n b:\n  c:\n   d: 1', 4],
    ['（（（（甲））））\n{{年度}}', 3],
  ])('%j', (text, depth) => expect(nestingDepth(text)).toBe(depth))
})

describe('what nests too deep is refused before anything recurses into it', () => {
  test.each([
    ['brackets', `正文: ${'['.repeat(50_000)}`],
    ['maps', `正文: ${'{a: '.repeat(50_000)}`],
    ['dashes', `正文:\n  ${'- '.repeat(50_000)}甲`],
    ['indents', Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('%s', (_name, text) => {
    const files = memoryFiles(documentWith({ [`${folder}/正文/01-甲.yaml`]: text }))
    const { diagnostics } = readDocument(files, folder, { templateFolders })
    expect(diagnostics.map(({ message }) => message)).toContain(
      `括号或列表嵌套超过了 ${deepestNesting} 层，不读下去。`,
    )
  })

  test.each([
    ['blocks', '{{#if 年度}}'.repeat(5000)],
    ['subexpressions', `{{合计 ${'(合计 '.repeat(5000)}`],
  ])('templates: %s', (_name, text) => {
    const files = memoryFiles(documentWith({ [`${folder}/正文/01-甲.yaml`]: `内容:\n  - |\n    ${text}` }))
    const { diagnostics } = readDocument(files, folder, { templateFolders })
    expect(diagnostics.map(({ message }) => message)).toContain('条件或者括号嵌套超过了 30 层。')
  })
})
