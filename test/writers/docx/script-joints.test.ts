/** Where a text changes its script, LibreOffice gets a character without width, the others nothing. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jointedXml, scriptJoints, withRowEnds } from '../../../src/writers/docx/script-joints.ts'

/** `|`: a row may end there; `+`: it may not. */
const marked = (text: string): string => {
  const marks = new Map(scriptJoints(text).map(({ at, kind }) => [at, kind === 'breaking' ? '|' : '+']))
  return Array.from(text, (character, index) => (marks.get(index) ?? '') + character).join('')
}

const withoutMarkup = (xml: string): string =>
  xml.replace(/<mc:AlternateContent>.*?<\/mc:AlternateContent>/g, '').replace(/<[^>]*>/g, '')

describe('joints', () => {
  test.each([
    ['全年办理|35+件，增长|5.6%'],
    ['（2025+年）第|3+批|Word|文件'],
    ['〔2025〕|12+号'],
    ['与|A|公司、|B|公司'],
    ['在|20℃|以下'],
    ['没有数字的一句话。'],
    ['35'],
  ])('%s', (text) => expect(marked(text.replace(/[|+]/g, ''))).toBe(text))

  test('stand behind a 汉字 outside the first plane, too', () => {
    expect(scriptJoints('𠮷3')).toEqual([{ at: 2, kind: 'breaking' }])
    expect(scriptJoints('3𠮷')).toEqual([{ at: 1, kind: 'breaking' }])
  })
})

const text = fc.string({
  unit: fc.constantFrom('办', '理', '年', '，', '。', '“', '3', '5', 'A', '.', ' ', '𠮷'),
  maxLength: 40,
})

test('other word processors see the text alone, wherever it is cut', () => {
  fc.assert(
    fc.property(text, fc.nat(40), (whole, cut) => {
      const joints = withRowEnds(scriptJoints(whole), whole, [cut])
      const parts = [jointedXml(whole.slice(0, cut), joints), jointedXml(whole.slice(cut), joints, cut)]
      expect(parts.map(withoutMarkup).join('')).toBe(whole)
    }),
  )
})

test('a joint at a cut belongs to the run before it', () => {
  const joints = scriptJoints('办理35件')
  expect(jointedXml('办理', joints)).toContain('mc:Fallback')
  expect(jointedXml('35', joints, 2)).toContain('mc:Fallback')
  expect(jointedXml('件', joints, 4)).not.toContain('mc:Fallback')
})
