/** 批复和复函有结语。 */
import { mainParagraphs } from '../main-text.ts'
import type { Rule } from '../rule.ts'
import { replySample } from '../sample-kinds.ts'
import { plainTitle } from '../title-words.ts'

export const replyClosing: Rule = {
  id: 'reply-closing',
  title: '批复和复函的结语',
  severity: 'info',
  clause: '惯例：批复以“此复”、复函以“特此函复”收尾',
  reason: '答复性公文习惯以“此复”“特此函复”收尾，表示答复到此为止。',
  hint: '末尾加一段“此复。”或者“特此函复。”',
  bad: replySample('正文: ["你局《关于调整河道管理范围的请示》（滨水〔2025〕8号）收悉。原则同意。"]'),
  good: replySample(
    '正文: ["你局《关于调整河道管理范围的请示》（滨水〔2025〕8号）收悉。原则同意。", 此复。]',
  ),

  check: (subject) => {
    const { documentType } = subject.document
    const isLetter = documentType === '函' && /复函$/u.test(plainTitle(subject.document))
    const last = mainParagraphs(subject).at(-1)
    if ((!isLetter && documentType !== '批复') || !last) return []
    if (/此复|批复|函复|复函|函告|函达/u.test(last.text.slice(-20))) return []
    return [
      {
        path: last.path,
        message: `${isLetter ? '复函' : documentType}末尾没有“${isLetter ? '特此函复' : '此复'}”一类的结语。`,
      },
    ]
  },
}
