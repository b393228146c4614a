/** Characters printed twice at a page joint, and words that only look so. */
import { describe, expect, test } from 'vitest'
import { findRepeat } from '../../src/importer/find-repeat.ts'

describe('findRepeat', () => {
  test.each([
    ['制定防控措施', '施，最大限度', '施'],
    ['制定防控措施', '措施，最大限度', '措施'],
    ['完善各项工作机制', '项工作机制，落实责任', '项工作机制'],
  ])('%s + %s repeats', (before, after, text) => {
    expect(findRepeat(before, after)).toEqual({ text, implausible: true })
  })

  test.each([
    ['加强行政执法', '法律监督'],
    ['覆盖全市', '市场主体'],
    ['进一步规范', '规范性文件管理'],
    ['达到预期目的', '的活动'],
  ])('%s + %s may be meant', (before, after) => {
    expect(findRepeat(before, after)?.implausible).toBe(false)
  })

  test.each([
    ['规范事中事', '后监管'],
    ['共 10', '0件'],
    ['等文件，', '，建立'],
    ['ab', 'bc'],
  ])('%s + %s does not repeat', (before, after) => {
    expect(findRepeat(before, after)).toBeUndefined()
  })
})
