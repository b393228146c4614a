/** The characters of 西文字体 are those that Word takes from the Western font of a Chinese run. */
import { expect, test } from 'vitest'
import { isWestern } from '../../src/fonts/western-characters.ts'

const areWestern = (text: string): readonly boolean[] =>
  Array.from(text, (character) => isWestern(character.codePointAt(0) ?? 0))

test.each([...'0123456789', ...'AZaz', ...'%.,:;-+/@&()[]~ ', ...'£¥©®µ', ...'ÀÇÑÖßâçëîñôöûýÿ'])(
  '%s is Western',
  (character) => expect(areWestern(character)).toEqual([true]),
)

test.each([
  ['℃ and ‰', '℃‰°′″'],
  ['marks that both scripts use', '“”‘’—…·§×÷±'],
  ['汉字 and full-width signs', '国〇，。（）％０Ａ〔〕'],
  ['vowels of 拼音', 'àáèéêìíòóùúüāǎēěīǐōǒūǔǖǘǚǜ'],
  ['Greek and Cyrillic', 'αΩЖ'],
  ['Roman and circled numbers', 'Ⅳ①'],
])('%s stay with the Chinese face', (_, text) => expect(areWestern(text)).not.toContain(true))
