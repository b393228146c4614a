/** 发文字号 read into its parts, or the mistake in it with the right form (GB/T 9704—2012 7.2.5). */
import type { DocumentNumber } from '../../model/official-document.ts'
import { formatDocumentNumber, parseDocumentNumber } from '../../text/document-number.ts'
import type { IssueParams } from './fields.ts'

const clause = 'GB/T 9704—2012 7.2.5'
const reason = '年份用全称，用六角括号“〔〕”括入；顺序号不加“第”，不编虚位，后加“号”。'

export const readDocumentNumber = (
  text: string,
): { readonly value: DocumentNumber } | ({ readonly message: string } & IssueParams) => {
  const number = parseDocumentNumber(text)
  if (number) return { value: number }
  const loose = looseNumber(text)
  return {
    rule: 'document-number',
    message: `发文字号写成了“${text}”，${mistake(text)}。`,
    reason,
    hint: loose
      ? `改为“${formatDocumentNumber(loose)}”`
      : '按“机关代字〔年份〕顺序号号”写，如“滨政文〔2025〕12号”',
    clause,
  }
}

/** What the writer must have meant, when brackets, spaces, 第 and zeros are put right. */
const looseNumber = (text: string): DocumentNumber | undefined => {
  const match =
    /^([\p{Script=Han}]{1,14}?)[字]?[〔[(（【﹝［]((?:19|20)\d{2})年?[〕\])）】﹞］]第?0*([1-9]\d{0,4})号?$/u.exec(
      text.replace(/\s/gu, ''),
    )
  return match ? { issuerCode: match[1] ?? '', year: Number(match[2]), serial: Number(match[3]) } : undefined
}

const mistake = (text: string): string => {
  const bracket = /[[(（【﹝［][^〕]*?[\])）】﹞］]/u.exec(text)?.[0]
  const found = [
    /\s/u.test(text) && '中间有空格',
    bracket && `年份的括号用了“${bracket}”，应为六角括号“〔〕”`,
    /字\s*[[(（【﹝［〔]/u.test(text) && '多了“字”',
    text.includes('第') && '多了“第”',
    /[〕\])）】﹞］]\s*第?0/u.test(text) && '顺序号编了虚位',
    !/号$/u.test(text) && '末尾缺“号”',
  ].filter((part) => typeof part === 'string')
  return found.length > 0 ? found.join('；') : '与规定的写法不符'
}
