/** 表格 and 图片 as written → as they will be printed. */
import { describe, expect, test } from 'vitest'
import { memoryFiles } from '../../src/files/memory-files.ts'
import type { Block } from '../../src/model/official-document.ts'
import { mergeCells } from '../../src/reader/merge-cells.ts'
import { type ReadDocument, readDocument } from '../../src/reader/read-document.ts'
import { documentWith, folder, mainWith, templateFolders } from './good-document.ts'

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"/>'

const read = (lines: string): ReadDocument => {
  const files = memoryFiles(documentWith({ ...mainWith(lines), [`${folder}/附图.svg`]: svg }))
  const result = readDocument(files, folder, { templateFolders })
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('\n'))
  return result.value
}

const blockOf = (lines: string): Block | undefined => read(lines).document.body.mainText[1]

describe('表格', () => {
  test('head, rows and caption, each cell a finished text', () => {
    const lines = `  - 表格:
      题: 2024年
        行政复议案件
      列: [类别, 收到]
      行:
        - [行政处罚, "{{件数}}"]
        - [行政许可, ""]
变量: {件数: 12}
`
    const plain = (text: string) => ({ text, columns: 1, rows: 1 })
    expect(blockOf(lines)).toEqual({
      kind: 'table',
      caption: '2024年行政复议案件',
      header: [plain('类别'), plain('收到')],
      rows: [
        [plain('行政处罚'), plain('12')],
        [plain('行政许可'), plain('')],
      ],
      landscape: false,
      path: ['body', 'mainText', 1],
    })
  })

  test('< and ^ merge; places that a cell covers are left out', () => {
    const lines = `  - 表格:
      列: [类别, "<", 数]
      行:
        - [甲, 乙, 1]
        - ["^", 丙, 2]
        - [合计, "<", 3]
      横排: 是
`
    expect(blockOf(lines)).toMatchObject({
      header: [{ text: '类别', columns: 2 }, { text: '数' }],
      rows: [
        [{ text: '甲', rows: 2 }, { text: '乙' }, { text: '1' }],
        [{ text: '丙' }, { text: '2' }],
        [{ text: '合计', columns: 2 }, { text: '3' }],
      ],
      landscape: true,
    })
  })

  test('a 表头 of several levels is a list of rows that merge among themselves', () => {
    const lines = `  - 表格:
      列:
        - [地区, 行政许可, "<"]
        - ["^", 受理, 办结]
      行:
        - [城东镇, 3, 2]
`
    expect(blockOf(lines)).toMatchObject({
      header: [
        { text: '地区', rows: 2 },
        { text: '行政许可', columns: 2 },
      ],
      subheaders: [[{ text: '受理' }, { text: '办结' }]],
      rows: [[{ text: '城东镇' }, { text: '3' }, { text: '2' }]],
    })
    const { locate } = read(lines)
    const source = mainWith(lines)[`${folder}/公文.yaml`] ?? ''
    const span = locate(['body', 'mainText', 1, 'subheaders', 0, 1])
    expect(source.slice(span?.start, span?.end)).toBe('办结')
  })

  test.each([
    ['列: [类别, [甲, 乙]]', '“列”里有的项是一格，有的项是一行。'],
    ['列: [[类别, 数], [甲]]', '表头第 2 层有 1 格，表头有 2 列。'],
    ['列: [[类别, 数], [^, ^]]\n      行: [[^, 1]]', '“^”写在第一行，上面没有格子可以并入。'],
  ])('a 表头 that cannot be put together: %s', (written, message) => {
    const rows = written.includes('行:') ? '' : '\n      行: [[甲, 1]]'
    expect(() => read(`  - 表格:\n      ${written}${rows}\n`)).toThrow(message)
  })

  test('every cell knows where it was written', () => {
    const lines = '  - 表格: {题: 甲表, 列: [类别, 数], 行: [[处罚, 12], [许可, 7]]}\n'
    const { locate } = read(lines)
    const source = mainWith(lines)[`${folder}/公文.yaml`] ?? ''
    const written = (...path: readonly (string | number)[]) => {
      const span = locate(['body', 'mainText', 1, ...path])
      return source.slice(span?.start, span?.end)
    }
    expect(written('caption')).toBe('甲表')
    expect(written('header', 0)).toBe('类别')
    expect(written('rows', 1, 1)).toBe('7')
  })
})

describe('merging', () => {
  test('a block of rows and columns', () => {
    const { cells } = mergeCells([
      ['甲', '<', '乙'],
      ['^', '<', '丙'],
    ])
    expect(cells.map(({ text, columns, rows }) => [text, columns, rows])).toEqual([
      ['甲', 2, 2],
      ['乙', 1, 1],
      ['丙', 1, 1],
    ])
  })

  test.each([
    [[['<', '甲']], 0, 0],
    [[['甲', '^']], 0, 1],
    [
      [
        ['甲', '<'],
        ['^', '乙'],
      ],
      0,
      0,
    ],
    [
      [
        ['甲', '乙'],
        ['^', '<'],
        ['丙', '^'],
      ],
      0,
      0,
    ],
  ])('%j cannot be merged', (rows, row, column) => {
    expect(mergeCells(rows).problems).toMatchObject([{ row, column }])
  })
})

describe('图片', () => {
  test('the file, its proportion, the width asked for', () => {
    expect(blockOf('  - 图片: {文件: 附图.svg, 宽: 120.5, 题: 示意图}\n')).toMatchObject({
      kind: 'picture',
      image: { file: `${folder}/附图.svg`, format: 'svg', width: 200, height: 100 },
      width: 120.5,
      caption: '示意图',
    })
  })

  test('as wide as the 版心 when no width is written', () => {
    expect(blockOf('  - 图片: {文件: 附图.svg}\n')).toMatchObject({ width: 156 })
  })
})
