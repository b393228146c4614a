/** The typeface roles of 公文 (GB/T 9704—2012 5.2.2, 7.2–7.5) and the sizes of the 号 system in points (R-X-sizes). */

export const typefaceRoles = ['fangsong', 'xiaobiaosong', 'kaiti', 'heiti', 'songti'] as const
/** 仿宋, 小标宋, 楷体, 黑体, 宋体. */
export type TypefaceRole = (typeof typefaceRoles)[number]

/** What a font file is chosen for: a typeface role, or 西文, which a house style may ask for inside the others (R-X-latin). */
export type FontRole = TypefaceRole | 'latin'

export const fontRoles: readonly FontRole[] = [...typefaceRoles, 'latin']

export const fontSizePt = {
  'size-2': 22,
  'size-3': 16,
  'size-4': 14,
} as const
