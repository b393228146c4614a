/** 签发人: two names to a row, in the order of the issuing bodies (GB/T 9704—2012 7.2.6). */
import { masthead } from '../../standard/elements.ts'

export const signatoryRows = (signatories: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(signatories.length / masthead.signatoriesPerRow) }, (_, row) =>
    signatories.slice(row * masthead.signatoriesPerRow, (row + 1) * masthead.signatoriesPerRow),
  )
