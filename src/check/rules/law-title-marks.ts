/** 法律的名称用书名号。 */
import { findOutsideNames } from '../prose.ts'
import type { Rule } from '../rule.ts'

export const lawTitleMarks: Rule = {
  id: 'law-title-marks',
  title: '法律名称没有书名号',
  severity: 'warning',
  clause: 'GB/T 15834—2011 4.15.3.1',
  reason: '法律、法规、文件的名称是篇名，引用全称时用书名号。',
  bad: '正文: [根据中华人民共和国防洪法的规定，做好防汛工作。]',
  good: '正文: [根据《中华人民共和国防洪法》的规定，做好防汛工作。]',

  check: ({ texts }) =>
    findOutsideNames(
      texts,
      /(?<=根据|依据|按照|依照|遵照|违反|贯彻|实施|学习|宣传)中华人民共和国[^，。；、：“”《》\d]{1,16}?法(?=第[\d一二三四五六七八九十]|的?规定|的?有关|的?相关|的?要求|[，、。]|和|及|等)/gu,
      ([law]) => ({ message: `“${law}”没有加书名号。`, hint: `写成“《${law}》”` }),
    ),
}
