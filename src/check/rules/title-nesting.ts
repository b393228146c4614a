/** 转发、批转的标题不重复“关于”和文种。 */
import { findMatches, type Rule } from '../rule.ts'

export const titleNesting: Rule = {
  id: 'title-nesting',
  title: '标题里重复的文种',
  severity: 'warning',
  clause: '惯例',
  reason: '“的通知的通知”“关于转发……关于……”读起来绕口，转发时保留一个“关于”和一个文种就够。',
  hint: '写成“……转发……关于……的通知”；被转发的公文标题加了书名号的，可以保留',
  bad: '标题: 滨江市人民政府关于转发省人民政府关于做好防汛工作的通知的通知',
  good: '标题: 滨江市人民政府转发省人民政府关于做好防汛工作的通知\n正文: [现将通知转发给你们，请认真贯彻执行。]',

  check: ({ texts }) =>
    findMatches(
      texts.filter(({ kind }) => kind === 'title'),
      /的(决定|意见|通知|通报|报告|请示|批复|函)[|\s]*的[|\s]*\1|关于(?:转发|批转)(?:(?!《).)*?关于/gu,
      ([words]) => ({ message: `标题里有“${words.replaceAll('|', '')}”，“关于”或者文种重复了。` }),
    ),
}
