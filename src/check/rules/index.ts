/** Every rule, sorted by file name; test/check/rules.test.ts keeps it whole. */
import type { Rule } from '../rule.ts'
import { annualReportDeadline } from './annual-report-deadline.ts'
import { citationBrackets } from './citation-brackets.ts'
import { citationConflict } from './citation-conflict.ts'
import { citationNumberForm } from './citation-number-form.ts'
import { citationOrder } from './citation-order.ts'
import { copiedFromLastYear } from './copied-from-last-year.ts'
import { countOfKinds } from './count-of-kinds.ts'
import { dateRangeOrder } from './date-range-order.ts'
import { doubleMarks } from './double-marks.ts'
import { emptyBrackets } from './empty-brackets.ts'
import { figuresLeftOver } from './figures-left-over.ts'
import { growthRate } from './growth-rate.ts'
import { houseUsage } from './house-usage.ts'
import { nameMisspelt } from './name-misspelt.ts'
import { placeholder } from './placeholder.ts'
import { planYear } from './plan-year.ts'
import { relativeTime } from './relative-time.ts'
import { renamedBody } from './renamed-body.ts'
import { repealedLaw } from './repealed-law.ts'
import { shareOfTotal } from './share-of-total.ts'
import { sumExceedsTotal } from './sum-exceeds-total.ts'
import { sumOfParts } from './sum-of-parts.ts'
import { tableTotal } from './table-total.ts'
import { titleFinalMark } from './title-final-mark.ts'
import { titleYear } from './title-year.ts'
import { yearLeftOver } from './year-left-over.ts'

export const rules: readonly Rule[] = [
  annualReportDeadline,
  citationBrackets,
  citationConflict,
  citationNumberForm,
  citationOrder,
  copiedFromLastYear,
  countOfKinds,
  dateRangeOrder,
  doubleMarks,
  emptyBrackets,
  figuresLeftOver,
  growthRate,
  houseUsage,
  nameMisspelt,
  placeholder,
  planYear,
  relativeTime,
  renamedBody,
  repealedLaw,
  shareOfTotal,
  sumExceedsTotal,
  sumOfParts,
  tableTotal,
  titleFinalMark,
  titleYear,
  yearLeftOver,
]
