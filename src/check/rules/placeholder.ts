/** 占位的符号应当换成实际内容。 */
import { findMatches, type Rule } from '../rule.ts'

export const placeholder: Rule = {
  id: 'placeholder',
  title: '没有填的占位',
  severity: 'warning',
  clause: '惯例',
  reason: '起草时留下的占位不填，印出来就是错漏。',
  hint: '填上实际内容，或者删去这一句',
  bad: '正文: [全年办结行政复议案件××件。]',
  good: '正文: [全年办结行政复议案件12件。]',

  check: ({ texts }) =>
    findMatches(
      texts,
      /[×✕]{2,}|[XxＸｘ]{2,}(?![A-Za-z])|_{2,}|＿{2,}|【[^】]{0,20}】|待填|待补充?(?=[，。；）]|$)|待定(?=[，。；）]|$)|\bTO-?DO\b|（(?:此处|填写|注：)[^）]{0,30}）/gu,
      ([found]) => ({
        message: `“${found}”像是还没有填的占位。`,
      }),
    ),
}
