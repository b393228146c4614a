/** 结语与文种相合。 */
import type { DocumentType } from '../../model/document-type.ts'
import { mainParagraphs } from '../main-text.ts'
import { findMatches, type Rule } from '../rule.ts'

export const closingType: Rule = {
  id: 'closing-type',
  title: '结语与文种',
  severity: 'warning',
  clause: '惯例：结语与文种相合',
  reason: '结语说明这份公文是什么、要对方做什么，与文种不合，多半是从别的稿子上复制来的。',
  bad: '正文: [现将做好防汛工作的有关事项通知如下。, 特此报告。]',
  good: '正文: [现将做好防汛工作的有关事项安排如下。, 特此通知。]',

  check: (subject) => {
    const { documentType } = subject.document
    return findMatches(
      mainParagraphs(subject),
      /(?:^|(?<=[。；]))(?:特|专|谨)此(通知|报告|请示|函告|函达|函复|函询|函商|函请|复函|批复|公告|通告|通报|决定|决议|公报)(?=[。！]|$)/gu,
      ([words, named = '']) => {
        const type = named.includes('函') ? '函' : (named as DocumentType)
        if (type === documentType) return undefined
        return {
          message: `文种是“${documentType}”，结语写的是“${words}”。`,
          hint: closings[documentType] ?? '改成与文种相合的结语，或者删去',
        }
      },
    )
  },
}

const closings: Partial<Readonly<Record<DocumentType, string>>> = {
  通知: '改为“特此通知。”，或者删去',
  报告: '改为“特此报告。”，或者删去',
  请示: '改为“妥否，请批示。”',
  批复: '改为“此复。”',
  函: '改为“特此函告。”“特此函复。”或“请予函复。”',
}
