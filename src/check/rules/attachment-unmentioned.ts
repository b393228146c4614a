/** 附件在正文里有交代。 */
import { mainTextOf } from '../main-text.ts'
import type { Rule } from '../rule.ts'
import { ownWords, plainTitle } from '../title-words.ts'

export const attachmentUnmentioned: Rule = {
  id: 'attachment-unmentioned',
  title: '正文没有提到的附件',
  severity: 'info',
  clause: '惯例：附件是正文的说明、补充或者参考，正文里有交代',
  reason: '附件是正文的说明、补充或者参考资料，正文没有提到，收文机关不知道它管什么用。',
  hint: '在相关的地方写上“（见附件）”，或者删去附件',
  bad: '附件: 滨江市防汛物资清单',
  good: '附件: 滨江市防汛物资清单\n正文: [请按照清单（见附件）储备防汛物资。]',

  check: (subject) => {
    const { document } = subject
    const names = document.body.attachmentList
    const text = mainTextOf(subject)
    // What a notice issues, forwards or promulgates is its matter, and named by its title.
    const isMatter = /印发|转发|批转|公布|发布|随文/u.test(ownWords(plainTitle(document)) + text)
    if (names.length === 0 || isMatter || /附件|附后|附表|附图|后附|附上/u.test(text)) return []
    if (names.some((name) => text.includes(name.replace(/^《|》$/gu, '')))) return []
    const message = `附件说明有“${names[0]}”${names.length > 1 ? `等${names.length}个附件` : ''}，正文没有提到附件。`
    return [{ path: ['body', 'attachmentList'], message }]
  },
}
