/** 字词不重复。 */
import { findOutsideNames } from '../prose.ts'
import type { Rule } from '../rule.ts'
import { findWordBoundaries } from '../word-boundaries.ts'

/** Words of grammar that never stand twice, and the neighbours with which they make other words. */
const particles = [
  '(?<![标目])的的(?![确士话])',
  '了了(?![解结然得不事])',
  '(?<![给送赋授参])与与(?![会否非世时共])',
  '(?<![地花植棉])被被(?![选统叫窝评调盗告动申审检征执害诉处子])',
  '(?<![一合兼吞])并并(?![未用州作力非不无列联入购轨行处])',
  '(?<![上众老门偏兵战行猛天即])将将(?![令信官帅才来军要领士其近会自全])',
  '(?<![情交自理事缘因经来])由由(?![于是不此])',
  '(?<![服听侍依应主屈师无自遵顺随])从从(?![严容])',
].join('|')
/** What a verb is done to, or who does it: 服务服务对象 is no slip. */
const objects =
  '对象|人员|者|部|局|委|员|单位|机构|主体|机关|案件|办法|制度|标准|结果|组|工作|措施|活动|力量|经费|体系|水平|能力'

const pattern = new RegExp(
  [
    particles,
    String.raw`((?![一两逐每])\p{Script=Han}{3,8})\1`,
    String.raw`(?!(\p{Script=Han})\2)((?![一两逐每])\p{Script=Han}{2})\3(?!${objects})`,
  ].join('|'),
  'gu',
)
/** 研究研究, 很多很多: words that may stand twice for effect. */
const legitimate = /^(?:很多|许多|商量|研究|讨论|考虑|人人|天天|千万|大批|大片|好多|好久|许久|彼此)/u

export const doubledWords: Rule = {
  id: 'doubled-words',
  title: '重复的字词',
  severity: 'warning',
  clause: '惯例',
  reason: '同一个字词接连写了两遍，多半是改稿或者粘贴时留下的。',
  bad: '正文: [各县要落实落实防汛责任，及时上报的的情况要核实。]',
  good: '正文: [各县要落实防汛责任，及时上报的情况要核实。]',

  check: ({ texts }) =>
    findOutsideNames(texts, pattern, (match, { text }) => {
      const [found] = match
      const half = found.slice(0, found.length / 2)
      if (legitimate.test(found) || /^[一二三四五六七八九十〇零○]+$/u.test(half)) return undefined
      // 为了了解, 目的的: the second character begins the next word, or the first ends the one before.
      const end = match.index + found.length
      const boundaries = findWordBoundaries(text, match.index, end)
      if (![match.index, match.index + half.length, end].every((at) => boundaries.has(at))) return undefined
      return { message: `“${found}”重复了。`, hint: `留一个“${half}”` }
    }),
}
