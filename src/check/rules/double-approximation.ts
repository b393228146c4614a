/** 表示概数的词不重复。 */
import { findOutsideNames } from '../prose.ts'
import type { Rule } from '../rule.ts'

const number = String.raw`\d[\d.]*[%％]?[百千万亿]{0,2}`
const unit = String.raw`[^，。；、：（）\d余多]{0,3}?`
const about = '(?<![节预条合签违公契履制特邀相简集赴])约|大约|将近|接近|(?<![附靠临邻就最将接远])近'

export const doubleApproximation: Rule = {
  id: 'double-approximation',
  title: '概数词重复',
  severity: 'warning',
  clause: '惯例',
  reason: '“约”“近”“超过”和“余”“左右”“以上”都表示不是确数，用一个就够，有的还互相矛盾。',
  hint: '留一个；有确数的写确数',
  bad: '正文: [转移群众约100余人。]',
  good: '正文: [转移群众约100人。]',

  check: ({ texts }) =>
    findOutsideNames(
      texts,
      new RegExp(
        [
          // 近10余年来: 近 is recent, not nearly.
          `(?:${about})${number}(?:[余多](?!年|个?月|天|日|周)|${unit}(?:左右|上下|以上))`,
          `(?:超过|突破|(?<![高赶])超|逾)${number}(?:[余多]|${unit}(?:左右|以上))`,
          `(?:至少|不少于|不低于)${number}${unit}(?:以上|左右)`,
          `(?:至多|最多|不超过|不高于|不多于)${number}${unit}(?:以下|以内|左右)`,
          `${number}[余多]${unit}(?:左右|上下|以上)`,
        ].join('|'),
        'gu',
      ),
      ([found]) => ({ message: `“${found}”里表示概数的词重复了。` }),
    ),
}
