import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinLines } from '../../src/text/white-space.ts'

describe('what a line break or a space leaves behind', () => {
  test.each([
    ['全市深入贯彻\n习近平法治思想。', '全市深入贯彻习近平法治思想。'],
    ['全年 办结 1060 件', '全年办结1060件'],
    ['共\n12 项', '共12项'],
    ['使用 OFD 格式', '使用OFD格式'],
    ['“放管服” 改革\n“一件事”', '“放管服”改革“一件事”'],
    ['an open\nsource project', 'an open source project'],
    ['a   b', 'a b'],
    ['the “word” stays', 'the “word” stays'],
    ['  首尾  \n', '首尾'],
    ['第一句。\n\n第二句。', '第一句。第二句。'],
    ['增长\n+12%', '增长+12%'],
    ['GB/T 9704\n—2012', 'GB/T 9704 —2012'],
    ['𠮷 县', '𠮷县'],
  ])('%j → %j', (raw, joined) => expect(joinLines(raw)).toBe(joined))

  test.each([
    '17:00',
    '1,234,567',
    'https://www.gov.cn/a?b=1',
    '10 %',
    '中 + 外',
    '张　三',
    'a - b',
    '12.5%～15%',
  ])('%j stays as it is', (text) => expect(joinLines(text)).toBe(text))
})

const pieces = fc.array(
  fc.constantFrom('法', '治', 'a', 'B', '1', '“', '”', '，', '+', '%', '—', ' ', '\n', '　', '\t'),
)

test('joining twice is joining once, and nothing but white space goes', () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const raw = parts.join('')
      const joined = joinLines(raw)
      expect(joinLines(joined)).toBe(joined)
      expect(joined.replace(/\s/gu, '')).toBe(raw.replace(/\s/gu, ''))
    }),
  )
})
