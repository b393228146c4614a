/** Font files of the office, or installed by this program, that nothing can be drawn with: told once for all documents. */
import type { FontSet } from '../../fonts/font-set.ts'

/** A system's other fonts are not our business until one is needed. */
export const brokenFonts = (fonts: FontSet): readonly string[] => {
  const own = fonts.unreadable.filter(({ origin }) => origin !== 'system')
  return [...new Set([...own, ...fonts.damaged()].map(({ path }) => path))]
}

export const tellBrokenFonts = (paths: Iterable<string>): string =>
  [...paths]
    .map(
      (path) =>
        `警告：字体文件读不了，没有用它：${path}。文件不完整、已经损坏，或者不是 TTF、OTF；请重新复制一份，或者把它移开。\n`,
    )
    .join('')
