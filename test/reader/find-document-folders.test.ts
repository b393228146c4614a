import { describe, expect, test } from 'vitest'
import { memoryFiles } from '../../src/files/memory-files.ts'
import { isWithin, joinPath, parentOf } from '../../src/reader/file-path.ts'
import { findDocumentFolders } from '../../src/reader/find-document-folders.ts'

const paths = [
  'content/2025/甲/公文.yaml',
  'content/2025/甲/正文/01.yaml',
  'content/2024/乙/公文.yaml',
  'content/.git/公文.yaml',
]
const files = memoryFiles(new Map(paths.map((path) => [path, ''])))

test.each([
  ['content', ['content/2024/乙', 'content/2025/甲']],
  ['content/', ['content/2024/乙', 'content/2025/甲']],
  ['.', ['content/2024/乙', 'content/2025/甲']],
  ['content/2025/甲', ['content/2025/甲']],
  ['content/2025/甲/公文.yaml', ['content/2025/甲']],
  ['content/2023', []],
])('below %s', (path, folders) => expect(findDocumentFolders(files, path)).toEqual(folders))

describe('paths', () => {
  test.each([
    [['a', '../b'], 'b'],
    [['a/b', '..', './c/'], 'a/c'],
    [['/a', '../../b'], '/b'],
    [['..', '../a'], '../../a'],
    [['a', '..'], '.'],
  ])('%j → %s', (parts, joined) => expect(joinPath(...parts)).toBe(joined))

  test.each([
    ['a/b', 'a'],
    ['a', '.'],
    ['.', '..'],
    ['..', '../..'],
    ['/a', '/'],
    ['/', undefined],
  ])('above %s is %s', (path, parent) => expect(parentOf(path)).toBe(parent))

  test.each([
    ['content', 'content/印章/甲.png', true],
    ['content', 'content', false],
    ['content', '甲.png', false],
    ['content', 'content2/甲.png', false],
    ['.', '甲.png', true],
    ['.', '../甲.png', false],
    ['..', '甲.png', true],
    ['..', '../甲.png', true],
    ['..', '../../甲.png', false],
    ['../乙', '甲.png', false],
    ['/a', '/a/甲.png', true],
    ['/a', '/甲.png', false],
    ['.', '/甲.png', false],
    ['/', '/甲.png', true],
  ])('below %s lies %s: %s', (outer, path, within) => expect(isWithin(outer, path)).toBe(within))
})
