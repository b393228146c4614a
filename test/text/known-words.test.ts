/** Words of titles: filled in one way, or left to the dictionary. */
import { describe, expect, test } from 'vitest'
import { splitIntoKnownWords } from '../../src/text/known-words.ts'

describe('a text that known words fill', () => {
  test.each([
    ['关于 做好 渡口 安全 管理 工作 的 通知'],
    ['关于 报送 水库 除险 加固 进展 情况 的 函'],
    ['关于 进一步 加强 汛期 防汛 救灾 工作 的 通知'],
    ['水利 工程 维修 养护 计划 的 通知'],
    ['建设 情况 报告'],
    ['落实 责任 人员 的 意见'],
    ['落实 责任人 的 意见'],
  ])('%s', (words) => expect(splitIntoKnownWords(words.replaceAll(' ', ''))?.join(' ')).toBe(words))
})

describe('for the dictionary', () => {
  test.each([
    ['a word that is not known', '关于滨江大桥的通知'],
    ['a number', '等12件文件的决定'],
  ])('%s', (_, text) => expect(splitIntoKnownWords(text)).toBeUndefined())

  test('a long text is soon given up or split', () => {
    const start = performance.now()
    expect(splitIntoKnownWords('工作'.repeat(20_000))?.length).toBe(20_000)
    expect(splitIntoKnownWords(`${'工作'.repeat(20_000)}桥`)).toBeUndefined()
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
