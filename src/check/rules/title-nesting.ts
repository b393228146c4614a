/** 转发、批转的标题只用一个“关于”。 */
import { findMatches, type Rule } from '../rule.ts'

export const titleNesting: Rule = {
  id: 'title-nesting',
  title: '标题里重复的“关于”',
  severity: 'warning',
  clause: '惯例',
  reason: '转发、批转的标题层层套用“关于”，读起来绕口；省去第一个“关于”，保留来文的一个就够。',
  hint: '写成“……转发……关于……的通知”；来文标题要引全的，加书名号',
  bad: '标题: 滨江市人民政府关于转发省人民政府关于做好防汛工作的通知\n正文: [现将通知转发给你们。]',
  good: '标题: 滨江市人民政府转发省人民政府关于做好防汛工作的通知\n正文: [现将通知转发给你们。]',

  check: ({ texts }) =>
    findMatches(
      texts.filter(({ kind }) => kind === 'title'),
      /关于(?:转发|批转)[^《]*?关于/gu,
      ([words]) => ({ message: `标题里有两个“关于”：“${words.replaceAll('|', '')}”。` }),
    ),
}
