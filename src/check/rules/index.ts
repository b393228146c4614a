/** Every rule, sorted by file name; test/check/rules.test.ts keeps it whole. */
import type { Rule } from '../rule.ts'
import { doubleMarks } from './double-marks.ts'
import { titleFinalMark } from './title-final-mark.ts'

export const rules: readonly Rule[] = [doubleMarks, titleFinalMark]
