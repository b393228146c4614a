/** 结语后面不再有正文。 */
import { mainParagraphs } from '../main-text.ts'
import { excerptOf, type Finding, type Rule } from '../rule.ts'

export const closingThenText: Rule = {
  id: 'closing-then-text',
  title: '结语后面的文字',
  severity: 'warning',
  clause: '惯例：结语收束全文',
  reason: '“特此通知”“妥否，请批示”是全文的最后一句，后面还有文字，容易被漏看。',
  hint: '把结语移到正文的最后，或者删去结语',
  bad: '正文: [特此通知。, 请于2025年6月1日前报送工作情况。]',
  good: '正文: [请于2025年6月1日前报送工作情况。, 特此通知。]',

  check: (subject) => {
    const blocks = subject.document.body.mainText.length
    return mainParagraphs(subject).flatMap((part): readonly Finding[] => {
      const match =
        /(?:^|(?<=。))(?:(?:特|专)此(?:通知|报告|请示|通报|公告|通告|批复|函告|函复|函达)|此复|(?:以上[^。]{0,8}，?)?[妥当]否，请[^。]{0,6}(?:批示|批复|指示|审批|批准))。/u.exec(
          part.text,
        )
      if (!match) return []
      const isLastBlock = part.path.at(-1) === blocks - 1
      const rest = part.text.slice(match.index + match[0].length)
      if (rest === '' && isLastBlock) return []
      return [
        {
          path: part.path,
          excerpt: excerptOf(part, match.index, match[0].length),
          message: `结语“${match[0]}”后面还有正文。`,
        },
      ]
    })
  },
}
