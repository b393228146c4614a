/** 标题里的年度应与本件的年度一致。 */
import { findMatches, type Rule } from '../rule.ts'

export const titleYear: Rule = {
  id: 'title-year',
  title: '标题的年度',
  severity: 'warning',
  clause: '惯例：数据前后一致',
  reason: '标题写的年度与本件的年度不一致，多半是沿用上年的标题忘了改。',
  hint: '改标题里的年度，或者核对“变量”里的年度和成文日期；标题里可以写 {{年度}}',
  bad: '变量: {年度: 2025}\n标题: 滨江市人民政府关于做好2024年度防汛工作的通知',
  good: '变量: {年度: 2025}\n标题: 滨江市人民政府关于做好2025年度防汛工作的通知',

  check: ({ texts, statedYear: year }) =>
    year === undefined
      ? []
      : findMatches(
          texts.filter(({ kind }) => kind === 'title'),
          /(?<![—－～-])((?:19|20)\d{2})年度/gu,
          ([found, written]) =>
            Number(written) === year
              ? undefined
              : { message: `标题写的是“${found}”，本件的年度是${year}年度。` },
        ),
}
