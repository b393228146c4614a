/** Lines of a text that name a year in digits where {{年度}} would move on by itself. */
import { findYears } from './move-years.ts'

/** Line numbers, from 1; comments do not count. */
export const findFixedYears = (text: string, year: number): readonly number[] =>
  text.split('\n').flatMap((line, index) => {
    const isComment = line.trimStart().startsWith('#')
    return !isComment && findYears(line, new Set([year])).length > 0 ? [index + 1] : []
  })
