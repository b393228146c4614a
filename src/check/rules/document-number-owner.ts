/** 发文字号用主办机关的代字。 */
import type { Rule } from '../rule.ts'

export const documentNumberOwner: Rule = {
  id: 'document-number-owner',
  title: '别的机关的代字',
  severity: 'error',
  clause: '《党政机关公文处理工作条例》第九条（五）',
  reason: '发文字号由发文机关的代字领起，联合行文使用主办机关的发文字号。',
  hint: '改用主办机关的代字；主办机关应当写在“发文机关”的第一个',
  bad: {
    公文: '发文机关: 滨江市教育局\n发文字号: 滨公发〔2025〕8号\n标题: 滨江市教育局关于做好防汛工作的通知\n主送机关: 市属各学校',
    文件: { '机关/滨江市公安局.yaml': '全称: 滨江市公安局\n代字: 滨公发' },
  },
  good: {
    公文: '发文机关: 滨江市教育局\n发文字号: 滨教发〔2025〕8号\n标题: 滨江市教育局关于做好防汛工作的通知\n主送机关: 市属各学校',
    文件: { '机关/滨江市公安局.yaml': '全称: 滨江市公安局\n代字: 滨公发' },
  },

  check: ({ document, issuers }) => {
    const code = document.masthead?.documentNumber?.issuerCode
    const lead = document.issuers[0]?.fullName
    const own = issuers.find(({ fullName }) => fullName === lead)
    const owner = issuers.find(({ issuerCodes }) => code !== undefined && issuerCodes.includes(code))
    // A lead body with codes of its own is compared with them when the document is read.
    if (!owner || owner === own || (own && own.issuerCodes.length > 0)) return []
    const message = `发文字号的“${code}”是${owner.fullName}的代字，应为${lead}的代字。`
    return [{ path: ['masthead', 'documentNumber'], message }]
  },
}
