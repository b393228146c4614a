/** Every rule, sorted by file name; test/check/rules.test.ts keeps it whole. */
import type { Rule } from '../rule.ts'
import { addresseePerson } from './addressee-person.ts'
import { adoptedAfterDate } from './adopted-after-date.ts'
import { adverbialParticle } from './adverbial-particle.ts'
import { angleBrackets } from './angle-brackets.ts'
import { announcedCount } from './announced-count.ts'
import { annualReportDeadline } from './annual-report-deadline.ts'
import { approximateNumerals } from './approximate-numerals.ts'
import { asOfDate } from './as-of-date.ts'
import { attachmentMention } from './attachment-mention.ts'
import { attachmentNameMarks } from './attachment-name-marks.ts'
import { attachmentNameNumber } from './attachment-name-number.ts'
import { attachmentNumeral } from './attachment-numeral.ts'
import { attachmentOrder } from './attachment-order.ts'
import { attachmentUnmentioned } from './attachment-unmentioned.ts'
import { attachmentWithoutText } from './attachment-without-text.ts'
import { bareDecimal } from './bare-decimal.ts'
import { bookTitleLevels } from './book-title-levels.ts'
import { bookTitleMisuse } from './book-title-misuse.ts'
import { ccOrder } from './cc-order.ts'
import { ccSeparators } from './cc-separators.ts'
import { ccSubordinate } from './cc-subordinate.ts'
import { chineseZero } from './chinese-zero.ts'
import { citationBrackets } from './citation-brackets.ts'
import { citationConflict } from './citation-conflict.ts'
import { citationNumberForm } from './citation-number-form.ts'
import { citationOrder } from './citation-order.ts'
import { classificationPeriod } from './classification-period.ts'
import { classifiedPublic } from './classified-public.ts'
import { clockColon } from './clock-colon.ts'
import { closingThenText } from './closing-then-text.ts'
import { closingType } from './closing-type.ts'
import { colonInColon } from './colon-in-colon.ts'
import { commaBeforeAnd } from './comma-before-and.ts'
import { commaBeforeEtc } from './comma-before-etc.ts'
import { commaBetweenTitles } from './comma-between-titles.ts'
import { compatibilityCharacters } from './compatibility-characters.ts'
import { copiedFromLastYear } from './copied-from-last-year.ts'
import { cornerQuotes } from './corner-quotes.ts'
import { countOfKinds } from './count-of-kinds.ts'
import { countedLevels } from './counted-levels.ts'
import { currencyTwice } from './currency-twice.ts'
import { dashForm } from './dash-form.ts'
import { dateLeadingZero } from './date-leading-zero.ts'
import { dateRangeOrder } from './date-range-order.ts'
import { datedNameDot } from './dated-name-dot.ts'
import { decreaseByTimes } from './decrease-by-times.ts'
import { departmentToGovernment } from './department-to-government.ts'
import { digitsWithSeveral } from './digits-with-several.ts'
import { documentNumberOwner } from './document-number-owner.ts'
import { documentNumberYear } from './document-number-year.ts'
import { doubleApproximation } from './double-approximation.ts'
import { doubleMarks } from './double-marks.ts'
import { doubledWords } from './doubled-words.ts'
import { ellipsisForm } from './ellipsis-form.ts'
import { ellipsisWithEtc } from './ellipsis-with-etc.ts'
import { emptyBrackets } from './empty-brackets.ts'
import { emptyHeading } from './empty-heading.ts'
import { exclamationMark } from './exclamation-mark.ts'
import { figuresLeftOver } from './figures-left-over.ts'
import { forwardingWords } from './forwarding-words.ts'
import { fullWidthDigits } from './full-width-digits.ts'
import { groupedDigits } from './grouped-digits.ts'
import { groupedYear } from './grouped-year.ts'
import { growthRate } from './growth-rate.ts'
import { halfWidthBrackets } from './half-width-brackets.ts'
import { halfWidthMarks } from './half-width-marks.ts'
import { handNumberMark } from './hand-number-mark.ts'
import { handNumberedHeading } from './hand-numbered-heading.ts'
import { headingEndMark } from './heading-end-mark.ts'
import { houseUsage } from './house-usage.ts'
import { impossibleDate } from './impossible-date.ts'
import { internalDivision } from './internal-division.ts'
import { invisibleCharacters } from './invisible-characters.ts'
import { issuerMarkName } from './issuer-mark-name.ts'
import { itemEndMarks } from './item-end-marks.ts'
import { jointCount } from './joint-count.ts'
import { jointLevels } from './joint-levels.ts'
import { latePrinting } from './late-printing.ts'
import { lawTitleMarks } from './law-title-marks.ts'
import { letterNumber } from './letter-number.ts'
import { levelOrder } from './level-order.ts'
import { levelSkip } from './level-skip.ts'
import { loneHeading } from './lone-heading.ts'
import { longHeading } from './long-heading.ts'
import { longParagraph } from './long-paragraph.ts'
import { lookAlikeMarks } from './look-alike-marks.ts'
import { markAroundQuote } from './mark-around-quote.ts'
import { markBeforeBracket } from './mark-before-bracket.ts'
import { middleDot } from './middle-dot.ts'
import { minutesAttendees } from './minutes-attendees.ts'
import { minutesSeal } from './minutes-seal.ts'
import { misplacedMark } from './misplaced-mark.ts'
import { missingAddressee } from './missing-addressee.ts'
import { missingSeal } from './missing-seal.ts'
import { mixedDateForms } from './mixed-date-forms.ts'
import { mixedNumberForms } from './mixed-number-forms.ts'
import { mixedNumerals } from './mixed-numerals.ts'
import { mixedOrdinals } from './mixed-ordinals.ts'
import { mixedUnitForms } from './mixed-unit-forms.ts'
import { nameMisspelt } from './name-misspelt.ts'
import { negativeGrowth } from './negative-growth.ts'
import { nestedBrackets } from './nested-brackets.ts'
import { nonLegalUnits } from './non-legal-units.ts'
import { numberingGap } from './numbering-gap.ts'
import { numericDate } from './numeric-date.ts'
import { obsoleteElement } from './obsolete-element.ts'
import { oneAddressee } from './one-addressee.ts'
import { ordinalComma } from './ordinal-comma.ts'
import { ordinalMark } from './ordinal-mark.ts'
import { ordinalSequence } from './ordinal-sequence.ts'
import { paragraphEnd } from './paragraph-end.ts'
import { paragraphSpace } from './paragraph-space.ts'
import { percentageDifference } from './percentage-difference.ts'
import { percentagePoints } from './percentage-points.ts'
import { placeholder } from './placeholder.ts'
import { planNameQuotes } from './plan-name-quotes.ts'
import { planYear } from './plan-year.ts'
import { preferredWords } from './preferred-words.ts'
import { printBeforeIssue } from './print-before-issue.ts'
import { printRow } from './print-row.ts'
import { printingOffice } from './printing-office.ts'
import { proposalAddressee } from './proposal-addressee.ts'
import { publicAddressee } from './public-addressee.ts'
import { quoteLevels } from './quote-levels.ts'
import { quotedElsewhere } from './quoted-elsewhere.ts'
import { rangeMark } from './range-mark.ts'
import { rangeUnitRepeated } from './range-unit-repeated.ts'
import { recipientSelf } from './recipient-self.ts'
import { relativeTime } from './relative-time.ts'
import { renamedBody } from './renamed-body.ts'
import { repealedLaw } from './repealed-law.ts'
import { repeatedHeading } from './repeated-heading.ts'
import { repeatedRecipient } from './repeated-recipient.ts'
import { repeatedSentence } from './repeated-sentence.ts'
import { replyCitation } from './reply-citation.ts'
import { replyClosing } from './reply-closing.ts'
import { reportRequest } from './report-request.ts'
import { requestClosing } from './request-closing.ts'
import { requestContact } from './request-contact.ts'
import { requestOneMatter } from './request-one-matter.ts'
import { requiredContents } from './required-contents.ts'
import { shareOfTotal } from './share-of-total.ts'
import { shareOverHundred } from './share-over-hundred.ts'
import { shortYear } from './short-year.ts'
import { signOffBodies } from './sign-off-bodies.ts'
import { signatoryCount } from './signatory-count.ts'
import { skippedLevel } from './skipped-level.ts'
import { squareBrackets } from './square-brackets.ts'
import { straightQuotes } from './straight-quotes.ts'
import { sumExceedsTotal } from './sum-exceeds-total.ts'
import { sumOfParts } from './sum-of-parts.ts'
import { tableTotal } from './table-total.ts'
import { telegramUrgency } from './telegram-urgency.ts'
import { titleAbout } from './title-about.ts'
import { titleFinalMark } from './title-final-mark.ts'
import { titleIssuer } from './title-issuer.ts'
import { titleIssuerUnderMark } from './title-issuer-under-mark.ts'
import { titleLength } from './title-length.ts'
import { titleMarks } from './title-marks.ts'
import { titleMixedType } from './title-mixed-type.ts'
import { titleNesting } from './title-nesting.ts'
import { titleSpace } from './title-space.ts'
import { titleType } from './title-type.ts'
import { titleYear } from './title-year.ts'
import { traditionalCharacters } from './traditional-characters.ts'
import { twoLiang } from './two-liang.ts'
import { typedAddressee } from './typed-addressee.ts'
import { typedElement } from './typed-element.ts'
import { typedSignOff } from './typed-sign-off.ts'
import { typo } from './typo.ts'
import { unmatchedBrackets } from './unmatched-brackets.ts'
import { unmatchedQuotes } from './unmatched-quotes.ts'
import { unreadableCharacters } from './unreadable-characters.ts'
import { upwardScope } from './upward-scope.ts'
import { vagueRecipient } from './vague-recipient.ts'
import { yearLeftOver } from './year-left-over.ts'

export const rules: readonly Rule[] = [
  addresseePerson,
  adoptedAfterDate,
  adverbialParticle,
  angleBrackets,
  announcedCount,
  annualReportDeadline,
  approximateNumerals,
  asOfDate,
  attachmentMention,
  attachmentNameMarks,
  attachmentNameNumber,
  attachmentNumeral,
  attachmentOrder,
  attachmentUnmentioned,
  attachmentWithoutText,
  bareDecimal,
  bookTitleLevels,
  bookTitleMisuse,
  ccOrder,
  ccSeparators,
  ccSubordinate,
  chineseZero,
  citationBrackets,
  citationConflict,
  citationNumberForm,
  citationOrder,
  classificationPeriod,
  classifiedPublic,
  clockColon,
  closingThenText,
  closingType,
  colonInColon,
  commaBeforeAnd,
  commaBeforeEtc,
  commaBetweenTitles,
  compatibilityCharacters,
  copiedFromLastYear,
  cornerQuotes,
  countOfKinds,
  countedLevels,
  currencyTwice,
  dashForm,
  dateLeadingZero,
  dateRangeOrder,
  datedNameDot,
  decreaseByTimes,
  departmentToGovernment,
  digitsWithSeveral,
  documentNumberOwner,
  documentNumberYear,
  doubleApproximation,
  doubleMarks,
  doubledWords,
  ellipsisForm,
  ellipsisWithEtc,
  emptyBrackets,
  emptyHeading,
  exclamationMark,
  figuresLeftOver,
  forwardingWords,
  fullWidthDigits,
  groupedDigits,
  groupedYear,
  growthRate,
  halfWidthBrackets,
  halfWidthMarks,
  handNumberMark,
  handNumberedHeading,
  headingEndMark,
  houseUsage,
  impossibleDate,
  internalDivision,
  invisibleCharacters,
  issuerMarkName,
  itemEndMarks,
  jointCount,
  jointLevels,
  latePrinting,
  lawTitleMarks,
  letterNumber,
  levelOrder,
  levelSkip,
  loneHeading,
  longHeading,
  longParagraph,
  lookAlikeMarks,
  markAroundQuote,
  markBeforeBracket,
  middleDot,
  minutesAttendees,
  minutesSeal,
  misplacedMark,
  missingAddressee,
  missingSeal,
  mixedDateForms,
  mixedNumberForms,
  mixedNumerals,
  mixedOrdinals,
  mixedUnitForms,
  nameMisspelt,
  negativeGrowth,
  nestedBrackets,
  nonLegalUnits,
  numberingGap,
  numericDate,
  obsoleteElement,
  oneAddressee,
  ordinalComma,
  ordinalMark,
  ordinalSequence,
  paragraphEnd,
  paragraphSpace,
  percentageDifference,
  percentagePoints,
  placeholder,
  planNameQuotes,
  planYear,
  preferredWords,
  printBeforeIssue,
  printRow,
  printingOffice,
  proposalAddressee,
  publicAddressee,
  quoteLevels,
  quotedElsewhere,
  rangeMark,
  rangeUnitRepeated,
  recipientSelf,
  relativeTime,
  renamedBody,
  repealedLaw,
  repeatedHeading,
  repeatedRecipient,
  repeatedSentence,
  replyCitation,
  replyClosing,
  reportRequest,
  requestClosing,
  requestContact,
  requestOneMatter,
  requiredContents,
  shareOfTotal,
  shareOverHundred,
  shortYear,
  signOffBodies,
  signatoryCount,
  skippedLevel,
  squareBrackets,
  straightQuotes,
  sumExceedsTotal,
  sumOfParts,
  tableTotal,
  telegramUrgency,
  titleAbout,
  titleFinalMark,
  titleIssuer,
  titleIssuerUnderMark,
  titleLength,
  titleMarks,
  titleMixedType,
  titleNesting,
  titleSpace,
  titleType,
  titleYear,
  traditionalCharacters,
  twoLiang,
  typedAddressee,
  typedElement,
  typedSignOff,
  typo,
  unmatchedBrackets,
  unmatchedQuotes,
  unreadableCharacters,
  upwardScope,
  vagueRecipient,
  yearLeftOver,
]
