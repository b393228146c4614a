/** 标题用“关于……的”写出事由。 */
import type { DocumentType } from '../../model/document-type.ts'
import type { Rule } from '../rule.ts'
import { ownWords, plainTitle, typeInTitle } from '../title-words.ts'

/** 公报, 公告, 令, 纪要, 批复, 复函 and the reports on a year are written without 关于, too. */
const types: ReadonlySet<DocumentType> = new Set(['决定', '意见', '通知', '通报', '请示', '议案', '函'])

export const titleAbout: Rule = {
  id: 'title-about',
  title: '标题里的“关于……的”',
  severity: 'warning',
  clause: '《党政机关公文处理工作条例》第九条（七）',
  reason: '标题的事由用“关于……的”引出，把发文机关、事由和文种连成一句。',
  bad: '标题: 滨江市人民政府做好防汛工作的通知',
  good: '标题: 滨江市人民政府关于做好防汛工作的通知',

  check: ({ document }) => {
    const title = ownWords(plainTitle(document))
    const type = typeInTitle(plainTitle(document))
    if (!types.has(document.documentType) || type !== document.documentType) return []
    if (/转发|批转|印发|任免|任职|免职|复函$/u.test(title)) return []
    const about = title.indexOf('关于')
    if (about < 0) {
      const message = '标题里没有“关于”。'
      return [{ path: ['body', 'title'], message, hint: `写成“……关于……的${type}”` }]
    }
    if (/的/u.test(title.slice(about)) || document.documentType === '意见') return []
    return [
      {
        path: ['body', 'title'],
        message: `标题里有“关于”，“${type}”前面没有“的”。`,
        hint: `写成“……关于……的${type}”`,
      },
    ]
  },
}
