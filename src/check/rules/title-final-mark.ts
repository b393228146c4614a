/** 标题末尾不加标点。 */
import { findMatches, type Rule } from '../rule.ts'

export const titleFinalMark: Rule = {
  id: 'title-final-mark',
  title: '标题末尾的标点',
  severity: 'error',
  clause: 'GB/T 15834—2011 附录B.4',
  reason: '公文标题末尾不加标点。',
  hint: '删去标题末尾的标点',
  bad: '标题: 滨江市人民政府关于做好防汛工作的通知。',
  good: '标题: 滨江市人民政府关于做好防汛工作的通知',

  check: ({ texts }) =>
    findMatches(
      texts.filter(({ kind }) => kind === 'title' || kind === 'attachment-title'),
      /[。，、；：！？,.;:!?]+$/gu,
      ([mark]) => ({ message: `标题末尾有“${mark}”。`, replacement: '' }),
    ),
}
