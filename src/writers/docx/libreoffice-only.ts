/** Markup for LibreOffice alone: other word processors take the choice, LibreOffice knows no pair of namespaces and takes the fallback. */

/** Word has known both since 2010; LibreOffice compares the whole value with the single names it knows. */
const requires = 'w14 wps'

export const alternativeNamespaces: readonly string[] = [
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
]

export const alternativeXml = (others: string, libreOffice: string): string =>
  `<mc:AlternateContent>${choiceXml(others)}${fallbackXml(libreOffice)}</mc:AlternateContent>`

const choiceXml = (content: string): string =>
  content === ''
    ? `<mc:Choice Requires="${requires}"/>`
    : `<mc:Choice Requires="${requires}">${content}</mc:Choice>`

const fallbackXml = (content: string): string =>
  content === '' ? '<mc:Fallback/>' : `<mc:Fallback>${content}</mc:Fallback>`

/** Nothing for the others. */
export const onlyInLibreOffice = (xml: string): string => alternativeXml('', xml)

/** Nothing for LibreOffice. */
export const onlyElsewhere = (xml: string): string => alternativeXml(xml, '')
