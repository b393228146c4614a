import { expect, test } from 'vitest'
import { changedRoles } from '../../../src/cli/build/freshness.ts'
import { testFonts } from '../../tools/test-fonts.ts'

const hashOf = (path: string): string => path

test('a role that had no font is built anew once there is one', () => {
  const fonts = testFonts()
  const face = fonts.mainFace('fangsong')
  expect(changedRoles({ latin: [] }, { ...fonts, mainFace: () => undefined }, hashOf)).toEqual([])
  expect(changedRoles({ latin: [] }, { ...fonts, mainFace: () => face }, hashOf)).toEqual(['latin'])
})
