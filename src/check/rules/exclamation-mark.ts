/** 公文一般不用叹号。 */
import { maskPairs } from '../prose.ts'
import { excerptOf, type Rule } from '../rule.ts'

/** Kinds of 公文 that call upon people or honour them may exclaim. */
const solemn = ['决议', '公报', '公告', '通告', '通报', '决定', '函']

export const exclamationMark: Rule = {
  id: 'exclamation-mark',
  title: '公文里的叹号',
  severity: 'info',
  clause: '惯例',
  reason: '公文平实庄重，陈述和要求都用句号。',
  hint: '改为句号',
  bad: '正文: [各县要切实落实防汛责任！]',
  good: '正文: [各县要切实落实防汛责任。]',

  check: ({ document, texts }) =>
    solemn.includes(document.documentType)
      ? []
      : texts
          .filter(({ kind }) => kind === 'paragraph')
          .flatMap((part) =>
            [...maskPairs(part.text, ['“”', '《》']).matchAll(/！/gu)].map(({ index }) => ({
              path: part.path,
              excerpt: excerptOf(part, index, 1),
              message: `${document.documentType}里用了叹号。`,
            })),
          ),
}
