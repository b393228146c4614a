/** Which stretches of text no row break may split. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unbreakableStretches } from '../../src/text/unbreakable.ts'

test.each<[string, readonly string[]]>([
  ['办结12件', ['办', '结', '12件']],
  ['增长97.7%。', ['增', '长', '97.7%', '。']],
  ['投入1.3万元', ['投', '入', '1.3万元']],
  ['共5.12亿元', ['共', '5.12亿元']],
  ['收入1,234,567元', ['收', '入', '1,234,567元']],
  ['于2025年3月6日', ['于', '2025年', '3月', '6日']],
  ['〔2025〕12号', ['〔', '2025', '〕', '12号']],
  ['补助￥300元', ['补', '助', '￥300元']],
  ['气温0.5℃', ['气', '温', '0.5℃']],
  ['水深20mm处', ['水', '深', '20mm', '处']],
  ['20余人', ['20余人']],
  ['200余万元', ['200余万元']],
  ['3万多人次', ['3万多人', '次']],
  ['12多', ['12', '多']],
  ['17:00前', ['17:00', '前']],
  ['6—8月', ['6', '—', '8月']],
  ['甲——乙', ['甲', '——', '乙']],
  ['等……', ['等', '……']],
  ['好？！', ['好', '？！']],
  ['用GDP测算', ['用', 'GDP', '测', '算']],
  ['见https://www.example.cn/a-b?c=1。', ['见', 'https://www.example.cn/a-b?c=1', '。']],
  ['chen.li@example.cn，', ['chen.li@example.cn', '，']],
  ['GB/T 9704', ['GB/T', ' ', '9704']],
  ['何𬭚', ['何', '𬭚']],
  ['', []],
])('%s', (text, expected) => expect(unbreakableStretches(text)).toEqual(expected))

test('the stretches put together are the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(unbreakableStretches(text).join('')).toBe(text)
    }),
  )
})
