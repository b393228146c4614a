/** 批复和复函开头引来文的标题和发文字号。 */
import { mainParagraphs } from '../main-text.ts'
import type { Rule } from '../rule.ts'
import { replySample } from '../sample-kinds.ts'
import { plainTitle } from '../title-words.ts'

export const replyCitation: Rule = {
  id: 'reply-citation',
  title: '批复和复函引来文',
  severity: 'warning',
  clause: '惯例：批复和复函开头先引来文的标题，后引发文字号',
  reason: '批复、复函只对来文有效，开头引来文的标题和发文字号，收文机关才知道答复的是哪一件。',
  hint: '写成“你局《关于……的请示》（滨水〔2025〕8号）收悉。”',
  bad: replySample('正文: [你局来文收悉。现批复如下。, 此复。]'),
  good: replySample(
    '正文: ["你局《关于调整河道管理范围的请示》（滨水〔2025〕8号）收悉。现批复如下。", 此复。]',
  ),

  check: (subject) => {
    const { documentType, form } = subject.document
    const isReply =
      documentType === '批复' || (documentType === '函' && /复函$/u.test(plainTitle(subject.document)))
    const [opening] = mainParagraphs(subject)
    if (!isReply || form === 'plain' || !opening) return []
    const text = opening.text
    const missing = [
      !/《[^《》]+》/u.test(text) && '标题',
      !/〔\d{4}〕\d+号/u.test(text) && '发文字号',
    ].filter((part) => typeof part === 'string')
    if (missing.length === 0) return []
    const message = `${documentType === '函' ? '复函' : documentType}开头没有引来文的${missing.join('和')}。`
    return [{ path: opening.path, message }]
  },
}
