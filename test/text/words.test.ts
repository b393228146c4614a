/** Words that a title may not be broken inside. */
import { expect, test } from 'vitest'
import { segmentWords } from '../../src/text/words.ts'

const names = ['滨江市人民政府', '滨江市水利局']
const words = (text: string): readonly string[] => segmentWords(text, names, 14)

test.each<[string, string]>([
  ['滨江市人民政府关于渡口安全的通知', '滨江市人民政府'],
  ['滨江市水利局关于报送情况的函', '滨江市水利局'],
  ['关于印发《滨江市渡口管理办法》的通知', '《滨江市渡口管理办法》'],
  ['关于“放管服”改革的意见', '“放管服”'],
  ['关于县（市、区）机构的批复', '（市、区）'],
  ['关于2024年度法治政府建设的报告', '2024年度'],
  ['关于2024年度法治政府建设的报告', '法治政府'],
  ['关于转发滨政发〔2025〕12号文件的通知', '〔2025〕12号'],
  ['关于制定行政规范性文件的规定', '规范性文件'],
  ['关于成立防汛抗旱领导小组的通知', '领导小组'],
])('in %s the words %s stay together', (text, word) => {
  expect(words(text)).toContain(word)
  expect(words(text).join('')).toBe(text)
})

test('《》 longer than the limit is cut like other text', () => {
  const title = '《滨江市国民经济和社会发展第十五个五年规划纲要》'
  expect(words(title).length).toBeGreaterThan(1)
  expect(words(title).join('')).toBe(title)
})

test('names with signs that mean something in a pattern are found as they are', () => {
  expect(segmentWords('滨江（集团）公司*关于改制的请示', ['滨江（集团）公司*'], 4)[0]).toBe(
    '滨江（集团）公司*',
  )
})
