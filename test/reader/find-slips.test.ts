/** What looks like a slip and is not; the slips themselves are in test/golden/bad-input. */
import { expect, test } from 'vitest'
import { slipKeys } from '../../src/reader/schema/slip-keys.ts'
import { findSlips } from '../../src/reader/yaml/find-slips.ts'
import { repairSlips } from '../../src/reader/yaml/repair-slips.ts'

test.each([
  ['a block', '内容: |\n  标题：甲\n  －乙\n  　　丙\n  -丁\n结语: 完\n'],
  ['a block in a list', '内容:\n  - |\n    附件：1.甲\n    —— 乙\n  - 标题: 丙\n'],
  ['a folded block with a comment', '内容: >-  # 两行\n  标题：甲\n'],
  ['a quoted text of two lines', "事由: '甲\n  标题：乙'\n"],
  ['a paragraph with a colon', '正文:\n  - 附件：1.甲\n  - 现将情况报告如下：\n'],
  ['a paragraph that goes on', '正文:\n  - 现将情况\n    附注：报告如下\n  - 乙\n'],
  ['a time, an address', '事由: 17:00 见 https://www.gov.cn\n附注: 联系人：张三，电话：1\n'],
  ['a dash of two', '内容:\n  - 甲\n    ——乙\n'],
  ['a comment', '# 标题：甲\n文种: 报告 # 附件：乙\n'],
  ['a negative number', '数: -5\n数组: [-1, -2]\n'],
])('%s', (_name, text) => expect(findSlips(text, slipKeys)).toEqual([]))

test('places in the repaired text lead back to the written one', () => {
  const written = '标题：甲\n　内容：\n　－乙\n附注: 丙\n'
  const { text, toOriginal } = repairSlips(written, slipKeys)
  expect(text).toBe('标题: 甲\n  内容: \n  - 乙\n附注: 丙\n')
  for (const word of ['标题', '甲', '内容', '乙', '附注', '丙']) {
    expect(toOriginal(text.indexOf(word))).toBe(written.indexOf(word))
  }
  expect(toOriginal(text.length)).toBe(written.length)
})
