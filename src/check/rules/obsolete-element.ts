/** 不用已经取消的格式要素。 */
import { findMatches, type Rule } from '../rule.ts'

export const obsoleteElement: Rule = {
  id: 'obsolete-element',
  title: '已经取消的格式',
  severity: 'error',
  clause: 'GB/T 9704—2012 7.1',
  reason: '现行标准取消了主题词，也不再用“此页无正文”：末页放不下印章时，由排版调整行距、字距解决。',
  hint: '删去这一段',
  bad: '正文: [现将做好防汛工作的有关事项通知如下。, （此页无正文）]',
  good: '正文: [现将做好防汛工作的有关事项通知如下。]',

  check: ({ texts }) =>
    findMatches(
      texts.filter(({ kind }) => kind === 'paragraph' || kind === 'note'),
      /^主题词[：:].*|[（(]?(?:此|本)页无正文[）)]?/gu,
      ([words]) => ({ message: `“${words}”是旧格式的写法，现行标准已经取消。` }),
    ),
}
