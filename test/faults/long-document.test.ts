/** Time grows as the document does: what looks through all of it for each of its parts would show here. */
import { expect, test } from 'vitest'
import { memoryFiles } from '../../src/files/memory-files.ts'
import { buildDocument } from '../../src/pipeline.ts'
import { notice } from '../cli/many-documents.ts'
import { testFonts } from '../tools/test-fonts.ts'

const part = (number: number): string => `  - 标题: 第${number}项
    内容:
      - 第${number}号水闸已经运行多年，须在汛期到来之前检修完毕，检修费用${number}万元，由市级财政安排。
      - 表格:
          题: 第${number}表
          列: [水闸, 费用]
          行: [[第${number}号, ${number}]]
`

const fonts = testFonts()

/** Seconds of the processor. */
const secondsFor = async (parts: number): Promise<number> => {
  const text = notice(1) + Array.from({ length: parts }, (_, index) => part(index + 1)).join('')
  const before = process.cpuUsage()
  const { outputs } = await buildDocument({
    files: memoryFiles(new Map([['公文.yaml', text]])),
    folder: '.',
    templateFolders: ['templates'],
    fonts: () => fonts,
    formats: ['pdf', 'docx', 'txt'],
  })
  expect(outputs).toHaveLength(3)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

test('eight times the text takes about eight times as long', async () => {
  await secondsFor(100)
  const short = Math.min(await secondsFor(100), await secondsFor(100))
  expect((await secondsFor(800)) / short).toBeLessThan(10)
})
