/** 正文提到的附件都在附件说明里。 */
import { fromChineseNumeral } from '../../text/numerals.ts'
import { isMainText } from '../main-text.ts'
import { findMatches, type Rule } from '../rule.ts'

export const attachmentMention: Rule = {
  id: 'attachment-mention',
  title: '正文提到而没有的附件',
  severity: 'error',
  clause: 'GB/T 9704—2012 7.3.4',
  reason: '正文提到的附件应当在附件说明里标注，否则收文机关找不到；只有一个附件的不编序号。',
  hint: '在“附件”里补上名称，或者改正正文里的序号',
  bad: '正文: [防汛物资清单见附件2。]\n附件: 滨江市防汛物资清单',
  good: '正文: [防汛物资清单见附件。]\n附件: 滨江市防汛物资清单',

  check: ({ document: { body }, texts }) => {
    const count = body.attachmentList.length
    const parts = texts.filter((part) => isMainText(part) && part.kind !== 'cell')
    const numbered = findMatches(parts, mention, ([words, digits = '']) => explain(words, digits, count))
    if (count > 0) return numbered
    const plain = findMatches(parts, /见附件(?![\d一二三四五六七八九十])/gu, ([words]) => ({
      message: `正文写了“${words}”，附件说明没有附件。`,
    }))
    return [...numbered, ...plain]
  },
}

/** 《……》附件2 and 该通知附件2 are another document's. */
const mention = /(?<![》〕号的文件知])附件(\d{1,2}|[一二三四五六七八九十]{1,3})(?!件)/gu

const explain = (
  words: string,
  digits: string,
  count: number,
): { readonly message: string; readonly hint?: string } | undefined => {
  const serial = /\d/u.test(digits) ? Number(digits) : (fromChineseNumeral(digits) ?? 1)
  if (count === 1) {
    const message = `正文提到“${words}”，附件说明只有一个附件，不编序号。`
    return { message, hint: '写成“附件”；还有别的附件的，补在“附件”里' }
  }
  const known = count === 0 ? '没有附件' : `只有${count}个附件`
  return serial > count ? { message: `正文提到“${words}”，附件说明${known}。` } : undefined
}
