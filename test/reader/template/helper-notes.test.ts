import { expect, test } from 'vitest'
import { memoryFiles } from '../../../src/files/memory-files.ts'
import { readDocument } from '../../../src/reader/read-document.ts'
import { type HelperExample, helperNotes } from '../../../src/reader/template/helper-notes.ts'
import { helpers } from '../../../src/reader/template/helpers.ts'
import { documentWith, folder, goodDocument, templateFolders } from '../good-document.ts'

const main = `${folder}/公文.yaml`

const print = ({ text, data = '', lastYear = '' }: HelperExample): string => {
  const written = `${goodDocument[main]?.replace('- 现将有关情况报告如下。', `- '${text}'`)}上年: ../../2024/报告\n`
  const files = documentWith({
    [main]: written,
    [`${folder}/数据.yaml`]: data && `${data}\n`,
    'content/2024/报告/公文.yaml': '发文机关: 滨江市人民政府\n',
    'content/2024/报告/数据.yaml': lastYear && `${lastYear}\n`,
  })
  const read = readDocument(memoryFiles(files), folder, { templateFolders })
  if (!read.ok) throw new Error(read.diagnostics.map(({ message }) => message).join('\n'))
  const [block] = read.value.document.body.mainText
  return block?.kind === 'paragraph' ? block.text : ''
}

test.each(helperNotes)('$usage does what its note says', ({ example }) => {
  expect(print(example)).toBe(example.result)
})

test('every helper has a note', () => {
  expect(helperNotes.map(({ name }) => name).sort()).toEqual(Object.keys(helpers).sort())
})
