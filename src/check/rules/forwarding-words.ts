/** 转发、批转的通知有自己的话。 */
import { mainTextOf } from '../main-text.ts'
import type { Rule } from '../rule.ts'
import { ownWords, plainTitle } from '../title-words.ts'

const title = '标题: 滨江市人民政府转发省人民政府关于做好防汛工作的通知'

export const forwardingWords: Rule = {
  id: 'forwarding-words',
  title: '转发通知的正文',
  severity: 'warning',
  clause: '惯例：转发、批转的公文作为附件或者正文之后的文件，转发机关另写转发语',
  reason: '转发、批转要写明转发什么、有什么要求，把来文原样抄成正文，收文机关分不清是谁的要求。',
  hint: '写上“现将……转发给你们，请……”，被转发的公文附在后面',
  bad: `${title}\n正文: [为了做好防汛工作，各地要加强值班值守。]`,
  good: `${title}\n正文: [现将通知转发给你们，请结合实际认真贯彻执行。]`,

  check: (subject) => {
    const { document } = subject
    const word = /转发|批转/u.exec(ownWords(plainTitle(document)))?.[0]
    if (!word || document.documentType !== '通知' || /转发|批转|印发/u.test(mainTextOf(subject))) return []
    const message = `标题是${word}，正文没有说明${word}的是什么、有什么要求。`
    return [{ path: ['body', 'mainText', 0], message }]
  },
}
