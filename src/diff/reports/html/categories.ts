/** The categories by which a reader filters: kinds of change, with what only follows from the year kept apart. */
import type { Change } from '../../comparison.ts'

export type Category = 'added' | 'removed' | 'changed' | 'moved' | 'renumbered' | 'year'

export interface CategoryNames {
  readonly category: Category
  /** One character, for the margin. */
  readonly sign: string
  readonly name: string
  readonly explanation: string
}

/** In the order of their switches. */
export const categories: readonly CategoryNames[] = [
  { category: 'added', sign: '增', name: '新增', explanation: '新稿里新增的' },
  { category: 'removed', sign: '删', name: '删去', explanation: '旧稿里有、新稿删去的' },
  { category: 'changed', sign: '改', name: '改动', explanation: '改了字句、数字的' },
  { category: 'moved', sign: '移', name: '移动', explanation: '换了位置的' },
  { category: 'renumbered', sign: '号', name: '序号', explanation: '只因为别处增删移动而改了序号的' },
  { category: 'year', sign: '年', name: '年份', explanation: '只随年份改的，如上年的2023年改为2024年' },
]

/** Left out of sight until asked for, when the report folds. */
export const foldedCategories: readonly Category[] = ['renumbered', 'year']

/** Moves and elements are always told, as in the other reports. */
export const categoryOf = ({ kind, subject, yearShift, ordinalOnly }: Change): Category => {
  if (kind === 'moved' || subject === 'element') return kind
  if (yearShift) return 'year'
  return ordinalOnly ? 'renumbered' : kind
}

export const signOf = (category: Category): string =>
  categories.find((names) => names.category === category)?.sign ?? ''
