import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitSentences } from '../../src/text/split-sentences.ts'

test.each([
  ['全市降雨偏多。现将有关事项通知如下：', ['全市降雨偏多。', '现将有关事项通知如下：']],
  ['群众说：“办得快！”满意率为97.1%。', ['群众说：“办得快！”', '满意率为97.1%。']],
  ['（目录见附件2。）下同。', ['（目录见附件2。）', '下同。']],
  ['真的吗？！是的……', ['真的吗？！', '是的……']],
  ['', []],
])('%j', (text, sentences) => expect(splitSentences(text)).toEqual(sentences))

test('nothing is lost', () => {
  const texts = fc
    .array(fc.constantFrom('甲', '乙1', '。', '！', '”', '）', '，', '“'))
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(texts, (text) => {
      expect(splitSentences(text).join('')).toBe(text)
    }),
  )
})
