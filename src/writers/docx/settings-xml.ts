/** settings.xml: line breaking by the Chinese rules (R-L-20 to R-L-23), pairs of marks squeezed, odd and even footers. */
import { escapeXml } from '../../text/escape-xml.ts'
import { wordNamespace } from './word-namespace.ts'

/**
 * Word's own zh-CN lists, to which come `—`, `-`, `/` and `・` that may not start a row either
 * (GB/T 15834—2011 5.1); a list given here replaces Word's, so it is repeated whole.
 */
const noBreakBefore =
  '!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠—-/・'
const noBreakAfter = '$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥'

/** Settings stand in the order of the schema's sequence. */
export const settingsXml: string = [
  `<w:settings xmlns:w="${wordNamespace}">`,
  '<w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/>',
  '<w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/>',
  '<w:characterSpacingControl w:val="compressPunctuation"/>',
  `<w:noLineBreaksAfter w:lang="zh-CN" w:val="${escapeXml(noBreakAfter)}"/>`,
  `<w:noLineBreaksBefore w:lang="zh-CN" w:val="${escapeXml(noBreakBefore)}"/>`,
  '<w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/>',
  '<w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/>',
  '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
  '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>',
].join('')
