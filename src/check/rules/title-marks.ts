/** 标题里除书名号、引号、括号、顿号外不用标点。 */
import { excerptOf, type Rule } from '../rule.ts'
import { ownWords } from '../title-words.ts'

export const titleMarks: Rule = {
  id: 'title-marks',
  title: '标题里的标点',
  severity: 'warning',
  clause: '惯例',
  reason: '标题是一个短语，中间不停顿；除法规、规章、公文名称加书名号等以外，一般不用标点。',
  hint: '换一种说法，去掉标点',
  bad: '标题: 滨江市人民政府关于做好防汛工作，确保安全度汛的通知',
  good: '标题: 滨江市人民政府关于做好防汛工作的通知',

  check: ({ texts }) => {
    const titles = texts.filter(({ kind }) => kind === 'title' || kind === 'attachment-title')
    return titles.flatMap((part) =>
      [...ownWords(part.text).matchAll(/[，。；：！？,;:!?](?=.)/gu)].map(({ 0: mark, index }) => ({
        path: part.path,
        message: `标题中间用了“${mark}”。`,
        excerpt: excerptOf(part, index, 1),
      })),
    )
  },
}
