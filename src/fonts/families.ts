/** Which families may play each typeface role, best first: the licensed standard faces, their kin, then free ones. */
import type { FontRole, TypefaceRole } from '../standard/typeface.ts'

/** Names are matched against every family, full and PostScript name a font bears, ignoring case, spaces, `_` and `-`. */
export const roleFamilies: Readonly<Record<TypefaceRole, readonly string[]>> = {
  fangsong: [
    '仿宋_GB2312',
    'FangSong_GB2312',
    '方正仿宋_GBK',
    'FZFangSong-Z02',
    '方正仿宋_GB2312',
    '方正仿宋简体',
    'FZFangSong-Z02S',
    '仿宋',
    'FangSong',
    '华文仿宋',
    'STFangsong',
    'FandolFang-Regular',
  ],
  xiaobiaosong: [
    '方正小标宋简体',
    'FZXiaoBiaoSong-B05S',
    '方正小标宋_GBK',
    'FZXiaoBiaoSong-B05',
    '小标宋',
    '华文中宋',
    'STZhongsong',
    'FandolSong-Bold',
    'NotoSerifSC-Bold',
  ],
  kaiti: [
    '楷体_GB2312',
    'KaiTi_GB2312',
    '方正楷体_GBK',
    'FZKai-Z03',
    '方正楷体_GB2312',
    '方正楷体简体',
    'FZKai-Z03S',
    '楷体',
    'KaiTi',
    '华文楷体',
    'STKaiti',
    'FandolKai-Regular',
    'LXGW WenKai',
    'LXGWWenKai-Regular',
  ],
  heiti: [
    '黑体',
    'SimHei',
    '方正黑体_GBK',
    'FZHei-B01',
    '方正黑体简体',
    'FZHei-B01S',
    '华文黑体',
    'STHeiti',
    'FandolHei-Regular',
    'NotoSansSC-Regular',
  ],
  songti: [
    '宋体',
    'SimSun',
    '方正书宋_GBK',
    'FZShuSong-Z01',
    '方正书宋简体',
    'FZShuSong-Z01S',
    '华文宋体',
    'STSong',
    'FandolSong-Regular',
    'NotoSerifSC-Regular',
  ],
}

/** Faces for 西文, by PostScript name, because the bold and italic ones share the family: Times New Roman, then free ones as wide. */
export const latinPostScriptNames: readonly string[] = [
  'TimesNewRomanPSMT',
  'LiberationSerif',
  'Tinos-Regular',
  'TeXGyreTermes-Regular',
  'NimbusRoman-Regular',
  'NimbusRomNo9L-Regu',
]

/** Faces with a wide repertoire, tried for any role after its own families: rare characters are drawn from them. */
export const wideFamilies: readonly string[] = [
  'NotoSerifSC-Regular',
  'NotoSansSC-Regular',
  'LXGWWenKai-Regular',
  'SimSun-ExtB',
  '宋体-方正超大字符集',
]

/** A font in the project's folder may also name its role by its file name: fonts/小标宋.ttf. */
export const roleFileNames: Readonly<Record<FontRole, string>> = {
  fangsong: '仿宋',
  xiaobiaosong: '小标宋',
  kaiti: '楷体',
  heiti: '黑体',
  songti: '宋体',
  latin: '西文',
}

export const normaliseFamily = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '')
