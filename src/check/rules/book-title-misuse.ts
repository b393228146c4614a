/** 不是作品的名称不用书名号。 */
import { isProse } from '../prose.ts'
import { findMatches, type Rule } from '../rule.ts'

export const bookTitleMisuse: Rule = {
  id: 'book-title-misuse',
  title: '证照、课程、会议用了书名号',
  severity: 'warning',
  clause: 'GB/T 15834—2011 附录A.13',
  reason: '课程、证照、奖状、组织机构、会议和活动等不是作品，名称不用书名号。',
  hint: '去掉书名号，需要区别的用引号',
  bad: '正文: [企业办理《食品经营许可证》的时限缩短为5个工作日。]',
  good: '正文: [企业办理食品经营许可证的时限缩短为5个工作日。]',

  check: ({ texts }) =>
    findMatches(
      texts.filter(isProse),
      /《([^《》（）关举召开展与]{0,14}(?:课程|课题|奖状|营业执照|许可证|执业证书?|资格证书?|上岗证|执法证|身份证|户口簿|结婚证|离婚证|登记证书?|产权证书?|座谈会|培训班|委员会|领导小组))》/gu,
      ([found, name]) => ({ message: `“${name}”不是作品，写成“${found}”用了书名号。` }),
    ),
}
