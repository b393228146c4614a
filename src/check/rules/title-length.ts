/** 标题不超过五十字、三行。 */
import type { Rule } from '../rule.ts'
import { plainTitle } from '../title-words.ts'

export const titleLength: Rule = {
  id: 'title-length',
  title: '标题的长短',
  severity: 'info',
  clause: 'GB/T 9704—2012 7.3.1',
  reason: '标题要排成长短适宜的梯形或者菱形，二号字一行约二十字，过长的标题排不好，也不便引用。',
  hint: '概括事由；被转发、印发的公文标题可以简称',
  bad: '标题: 滨江市人民政府关于进一步统筹做好全市重点河道重点水库重点城镇重点企业重点学校重点医院防汛抗洪抢险救灾各项工作的通知',
  good: '标题: 滨江市人民政府关于进一步做好防汛抗洪抢险救灾工作的通知',

  check: ({ document }) => {
    const length = Array.from(plainTitle(document)).length
    const rows = document.body.title.split('|').length
    const path = ['body', 'title']
    if (length > 50) return [{ path, message: `标题有${length}字，超过了50字。` }]
    return rows > 4 ? [{ path, message: `标题分成了${rows}行，一般不超过4行。` }] : []
  },
}
