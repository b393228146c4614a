/** styles.xml: the style table as WordprocessingML, without themes, so that the faces are what the names say. */
import type { HouseStyle } from '../../model/house-style.ts'
import type { TypefaceRole } from '../../standard/typeface.ts'
import { latinFontName, wordFontNames } from './font-names.ts'
import { alternativeNamespaces, alternativeXml } from './libreoffice-only.ts'
import {
  type CharacterStyle,
  characterStyles,
  gridSpacingTwips,
  normalSizePt,
  type ParagraphStyle,
  paragraphStyles,
} from './style-table.ts'
import { columnsToTwips, ptToHalfPoints, ptToTwips } from './units.ts'
import { wordNamespace } from './word-namespace.ts'

export const stylesXml = (style: HouseStyle): string =>
  [
    `<w:styles ${namespaces}>`,
    docDefaults(style),
    normalStyle,
    defaultTableStyle,
    ...paragraphStyles(style).map((each) => paragraphStyle(each, style)),
    ...characterStyles(style).map((each) => characterStyle(each, style)),
    '</w:styles>',
  ].join('')

const docDefaults = (style: HouseStyle): string =>
  `<w:docDefaults><w:rPrDefault><w:rPr>${fonts('fangsong', style)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`

const fonts = (role: TypefaceRole, { latinFont }: HouseStyle): string => {
  const latin = latinFontName(role, latinFont)
  const name = wordFontNames[role]
  return `<w:rFonts w:hint="eastAsia" w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${name}" w:cs="${latin}"/>`
}

/**
 * No mark may hang over the edge of the 版心. LibreOffice (7.4) reads the value the wrong way round and then loses
 * some of the marks it hangs, so it gets the opposite value.
 */
const noHangingMarks: string = alternativeXml('<w:overflowPunct w:val="0"/>', '<w:overflowPunct w:val="1"/>')

const namespaces = [`xmlns:w="${wordNamespace}"`, ...alternativeNamespaces].join(' ')

/** Word and LibreOffice take the grid's base from the style with this id, name and its own size. */
const normalStyle = [
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:aliases w:val="正文"/><w:qFormat/><w:pPr>',
  `<w:widowControl w:val="0"/><w:kinsoku/>${noHangingMarks}<w:topLinePunct w:val="0"/>`,
  '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:adjustRightInd w:val="0"/><w:jc w:val="both"/></w:pPr>',
  `<w:rPr><w:spacing w:val="${gridSpacingTwips}"/><w:kern w:val="0"/><w:sz w:val="${ptToHalfPoints(normalSizePt)}"/><w:szCs w:val="${ptToHalfPoints(normalSizePt)}"/></w:rPr></w:style>`,
].join('')

const defaultTableStyle = [
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>',
  '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>',
  '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
].join('')

const paragraphStyle = (each: ParagraphStyle, style: HouseStyle): string =>
  [
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${each.id}"><w:name w:val="${each.name}"/><w:basedOn w:val="Normal"/><w:qFormat/>`,
    `<w:pPr>${paragraphProperties(each)}</w:pPr><w:rPr>${runProperties(each, style)}</w:rPr></w:style>`,
  ].join('')

const paragraphProperties = ({
  alignment,
  exactPt,
  indentColumns,
  keepNext,
  offGrid,
  outlineLevel,
  pageBreakBefore,
}: ParagraphStyle): string =>
  [
    keepNext ? '<w:keepNext/>' : '',
    pageBreakBefore ? '<w:pageBreakBefore/>' : '',
    offGrid ? '<w:snapToGrid w:val="0"/>' : '',
    exactPt === undefined ? '' : `<w:spacing w:line="${ptToTwips(exactPt)}" w:lineRule="exact"/>`,
    indentColumns === undefined ? '' : `<w:ind w:firstLine="${columnsToTwips(indentColumns)}"/>`,
    alignment === undefined ? '' : `<w:jc w:val="${alignment}"/>`,
    outlineLevel === undefined ? '' : `<w:outlineLvl w:val="${outlineLevel}"/>`,
  ].join('')

const runProperties = (
  { bold, red, role, sizePt, spacingTwips }: ParagraphStyle,
  style: HouseStyle,
): string => {
  const spacing = spacingTwips ?? (sizePt === undefined ? undefined : 0)
  return [
    role === undefined ? '' : fonts(role, style),
    bold ? '<w:b/>' : '',
    red ? `<w:color w:val="${style.red.replace('#', '')}"/>` : '',
    spacing === undefined ? '' : `<w:spacing w:val="${spacing}"/>`,
    sizePt === undefined
      ? ''
      : `<w:sz w:val="${ptToHalfPoints(sizePt)}"/><w:szCs w:val="${ptToHalfPoints(sizePt)}"/>`,
  ].join('')
}

const characterStyle = ({ id, name, role, bold }: CharacterStyle, style: HouseStyle): string =>
  `<w:style w:type="character" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:qFormat/><w:rPr>${fonts(role, style)}${bold ? '<w:b/>' : ''}</w:rPr></w:style>`
