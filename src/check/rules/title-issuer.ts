/** 没有同名的发文机关标志时，标题写出发文机关名称。 */
import type { Rule } from '../rule.ts'
import { beginsWithIssuer, isUnderOwnMark } from '../title-words.ts'

export const titleIssuer: Rule = {
  id: 'title-issuer',
  title: '标题里的发文机关',
  severity: 'warning',
  clause: '《党政机关公文处理工作条例》第九条（七）',
  reason: '标题由发文机关名称、事由和文种组成，离开版头（如在网上公开）时要靠标题知道是谁发的文。',
  bad: '格式: 普通\n发文字号:\n标题: 关于做好防汛工作的通知',
  good: '格式: 普通\n发文字号:\n标题: 滨江市人民政府关于做好防汛工作的通知',

  check: ({ document }) => {
    if (document.form === 'order' || document.documentType === '纪要') return []
    if (beginsWithIssuer(document) || isUnderOwnMark(document)) return []
    const issuer = document.issuers[0]?.fullName ?? ''
    return [
      {
        path: ['body', 'title'],
        message: `标题没有以发文机关“${issuer}”开头。`,
        hint: `在标题前面加上“${issuer}”`,
      },
    ]
  },
}
