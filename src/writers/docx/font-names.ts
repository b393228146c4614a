/** The faces a DOCX asks for, by the names Word and WPS know them under. */
import type { HouseStyle } from '../../model/house-style.ts'
import type { TypefaceRole } from '../../standard/typeface.ts'

export const wordFontNames: Readonly<Record<TypefaceRole, string>> = {
  fangsong: '仿宋_GB2312',
  xiaobiaosong: '方正小标宋简体',
  kaiti: '楷体_GB2312',
  heiti: '黑体',
  songti: '宋体',
}

const timesName = 'Times New Roman'

/** 页码 stays 宋体 whatever the 西文字体 (7.5). */
export const latinFontName = (role: TypefaceRole, latinFont: HouseStyle['latinFont']): string =>
  latinFont === 'times' && role !== 'songti' ? timesName : wordFontNames[role]

const chineseFont = (name: string): string =>
  `<w:font w:name="${name}"><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`

const latinFont = `<w:font w:name="${timesName}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`

export const fontTableEntries: string = Object.values(wordFontNames).map(chineseFont).join('') + latinFont
