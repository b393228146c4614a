/** 标志下面的标题省略了发文机关名称。 */
import type { Rule } from '../rule.ts'
import { beginsWithIssuer, isUnderOwnMark } from '../title-words.ts'

export const titleIssuerUnderMark: Rule = {
  id: 'title-issuer-under-mark',
  title: '标题省略了发文机关',
  severity: 'info',
  clause: '《党政机关公文处理工作条例》第九条（七）',
  reason: '标题由发文机关名称、事由和文种组成；上面有同名的发文机关标志时也有省略的，引用和公开时就不完整。',
  hint: '加上发文机关名称；按本机关的惯例省略的，在“豁免”里写明',
  bad: '标题: 关于做好防汛工作的通知',
  good: '标题: 滨江市人民政府关于做好防汛工作的通知',

  check: ({ document }) => {
    if (document.form === 'order' || document.documentType === '纪要') return []
    if (beginsWithIssuer(document) || !isUnderOwnMark(document)) return []
    const message = `标题没有写发文机关“${document.issuers[0]?.fullName ?? ''}”。`
    return [{ path: ['body', 'title'], message }]
  },
}
