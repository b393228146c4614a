import { expect, test } from 'vitest'
import { nodeFilesIn } from '../../../src/files/node-files.ts'
import { readDocument } from '../../../src/reader/read-document.ts'
import { readingText } from '../../../src/writers/reading/reading-text.ts'

const textOf = (folder: string): string => {
  const read = readDocument(nodeFilesIn('.'), folder, { templateFolders: ['templates'] })
  return read.ok ? readingText(read.value.document) : ''
}

test.each(['请示', '函', '令', '纪要', '联合通知', '表格报告'])('the sample %s', async (name) => {
  await expect(textOf(`content/格式样例/${name}`)).toMatchFileSnapshot(`../../golden/reading/${name}.txt`)
})
