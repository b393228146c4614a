/** The elements of a 公文 outside its text, as texts in printed order. */
import type { OfficialDocument } from '../model/official-document.ts'
import type { Path } from '../model/path.ts'
import { elementNames, formNames } from '../model/terms.ts'
import { formatDate } from '../text/dates.ts'
import { formatDocumentNumber } from '../text/document-number.ts'

export interface ElementText {
  readonly key: string
  readonly name: string
  readonly path: Path
  readonly text: string
}

export const listElements = (document: OfficialDocument): readonly ElementText[] =>
  [...mastheadElements(document), ...bodyElements(document), ...colophonElements(document)].filter(
    ({ text }) => text !== '',
  )

type NamedElement = Exclude<keyof typeof elementNames, 'heading' | 'paragraph'>

const element = (key: NamedElement, path: Path, text: string | undefined): ElementText => ({
  key,
  name: elementNames[key],
  path,
  text: text ?? '',
})

const mastheadElements = ({
  documentType,
  form,
  issuers,
  masthead,
  body: { title },
}: OfficialDocument): readonly ElementText[] => [
  { key: 'documentType', name: '文种', path: ['documentType'], text: documentType },
  { key: 'form', name: '格式', path: ['form'], text: formNames[form] },
  {
    key: 'issuers',
    name: '发文机关',
    path: ['issuers'],
    text: issuers.map(({ fullName }) => fullName).join('、'),
  },
  ...(masthead === undefined
    ? []
    : [
        element('copyNumber', ['masthead', 'copyNumber'], masthead.copyNumber),
        element(
          'classification',
          ['masthead', 'classification'],
          masthead.classification &&
            [masthead.classification.level, masthead.classification.term].filter(Boolean).join('★'),
        ),
        element('urgency', ['masthead', 'urgency'], masthead.urgency),
        element(
          'issuerMark',
          ['masthead', 'issuerMark'],
          masthead.issuerMark.names.join('、') + masthead.issuerMark.suffix,
        ),
        element(
          'documentNumber',
          ['masthead', 'documentNumber'],
          masthead.documentNumber && formatDocumentNumber(masthead.documentNumber),
        ),
        element('orderNumber', ['masthead', 'orderNumber'], masthead.orderNumber),
        element('signatory', ['masthead', 'signatories'], masthead.signatories.join('、')),
      ]),
  element('title', ['body', 'title'], title.replaceAll('|', '')),
]

const bodyElements = ({ body }: OfficialDocument): readonly ElementText[] => {
  const { attendance, signOff } = body
  const date = signOff.documentDate
  return [
    element('addressees', ['body', 'addressees'], body.addressees),
    element(
      'attachmentList',
      ['body', 'attachmentList'],
      body.attachmentList.map((name) => name.replaceAll('|', '')).join('\n'),
    ),
    element('attendees', ['body', 'attendance', 'attendees'], attendance?.attendees),
    element('absentees', ['body', 'attendance', 'absentees'], attendance?.absentees),
    element('observers', ['body', 'attendance', 'observers'], attendance?.observers),
    element('signOff', ['body', 'signOff', 'issuers'], signOff.issuers.join('、')),
    element(
      'position',
      ['body', 'signOff', 'signatures'],
      signOff.signatures?.map(({ position }) => position).join('、'),
    ),
    element('documentDate', ['body', 'signOff', 'documentDate'], date && formatDate(date)),
    { key: 'sealing', name: '用印', path: ['body', 'signOff', 'sealing'], text: sealings[signOff.sealing] },
    element('note', ['body', 'note'], body.note),
  ]
}

const sealings = { seal: '印章', none: '无', 'signature-stamp': '签名章' } as const

const colophonElements = ({ colophon }: OfficialDocument): readonly ElementText[] => [
  element('colophonAddressees', ['colophon', 'addressees'], colophon?.addressees),
  element('cc', ['colophon', 'cc'], colophon?.cc),
  element('printedBy', ['colophon', 'printedBy'], colophon?.printedBy),
  element('printDate', ['colophon', 'printDate'], colophon?.printDate && formatDate(colophon.printDate)),
]
