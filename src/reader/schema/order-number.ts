/** 令号: 第12号, or the mistake in it with the right form (GB/T 9704—2012 10.2). */
import { fromChineseNumeral } from '../../text/numerals.ts'
import type { IssueParams } from './fields.ts'

export const readOrderNumber = (
  text: string,
): { readonly value: string } | ({ readonly message: string } & IssueParams) => {
  // A draft has no number yet: 第××号.
  if (/^第(?:[1-9]\d{0,4}|×{1,4})号$/u.test(text)) return { value: text }
  const serial = looseSerial(text)
  return {
    rule: 'order-number',
    message: `令号写成了“${text}”。`,
    reason: '令号写“第”、阿拉伯数字和“号”，不编虚位。',
    hint: serial === undefined ? '按“第12号”的样子写' : `改为“第${serial}号”`,
    clause: 'GB/T 9704—2012 10.2',
  }
}

/** What the writer must have meant, when spaces, 第, 号, zeros and Chinese numerals are put right. */
const looseSerial = (text: string): number | undefined => {
  const bare =
    /^(?:[〔[(（【]?\d{4}年?[〕\])）】]?)?[第令]*(.+?)号?$/u.exec(text.replace(/\s/gu, ''))?.[1] ?? ''
  const serial = /^\d{1,5}$/.test(bare) ? Number(bare) : fromChineseNumeral(bare)
  return serial === undefined || serial === 0 ? undefined : serial
}
