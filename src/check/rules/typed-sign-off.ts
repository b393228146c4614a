/** 署名和成文日期不写在正文里。 */
import { isMainText } from '../main-text.ts'
import type { Finding, Rule } from '../rule.ts'
import { issuerNames } from '../title-words.ts'

const date =
  /\d{4}年\d{1,2}月\d{1,2}日|[〇○ＯO零一二三四五六七八九]{4}年[元一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日/u

export const typedSignOff: Rule = {
  id: 'typed-sign-off',
  title: '写进正文的落款',
  severity: 'error',
  clause: 'GB/T 9704—2012 7.3.5',
  reason: '署名和成文日期由排版编在落款处，成文日期用阿拉伯数字；写成自然段会印成两个，还偏在左边。',
  hint: '从正文里删去这一段；署名取自“发文机关”，日期写在“成文日期”',
  bad: '正文: [现将做好防汛工作的有关事项通知如下。, 滨江市人民政府, 二〇二五年五月六日]',
  good: '正文: [现将做好防汛工作的有关事项通知如下。]\n成文日期: 2025-05-06',

  check: ({ document: { issuers, body }, texts }) => {
    const names = [...issuerNames(issuers), ...body.signOff.issuers]
    return texts.flatMap((part): readonly Finding[] => {
      if (part.kind !== 'paragraph' || !isMainText(part)) return []
      const rest = part.text.replace(/[（）()\s]/gu, '').replace(date, '')
      const isName = names.includes(rest)
      if (!isName && !(rest === '' && part.text !== '')) return []
      const what = isName ? (date.test(part.text) ? '署名和成文日期' : '署名') : '成文日期'
      return [{ path: part.path, message: `正文里有${what}“${part.text}”。` }]
    })
  },
}
