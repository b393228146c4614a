/** The names among the elements: 机关代字, 签发人, 署名, 职务 — short texts that are printed as they stand. */
import type { OfficialDocument } from '../model/official-document.ts'
import type { TextPart } from './text-parts.ts'

export const listElementNames = ({ masthead, body }: OfficialDocument): readonly TextPart[] => [
  ...parts(masthead?.issuerMark.names, ['masthead', 'issuerMark']),
  ...parts(masthead?.documentNumber && [masthead.documentNumber.issuerCode], ['masthead', 'documentNumber']),
  ...parts(masthead?.signatories, ['masthead', 'signatories']),
  ...parts(body.signOff.issuers, ['body', 'signOff', 'issuers']),
  ...parts(
    body.signOff.signatures?.map(({ position }) => position),
    ['body', 'signOff', 'signatures'],
  ),
]

const parts = (names: readonly string[] | undefined, path: TextPart['path']): readonly TextPart[] =>
  (names ?? []).map((text) => ({ kind: 'addressees', text, path }))
