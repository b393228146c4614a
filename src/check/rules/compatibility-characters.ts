/** 不用部首字符和兼容汉字代替汉字。 */
import { listElementNames } from '../element-names.ts'
import { findMatches, type Rule } from '../rule.ts'

/** 部首补充 that Unicode does not map to the 汉字 they look like. */
const radicals = new Map(
  Array.from(
    '⺠民⺟母⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⺀冫⺝月⺩王⺬示⺮竹⺼肉⻊足⻖阝',
  ).flatMap((character, index, all): readonly (readonly [string, string])[] =>
    index % 2 === 0 ? [[character, all[index + 1] ?? '']] : [],
  ),
)

export const compatibilityCharacters: Rule = {
  id: 'compatibility-characters',
  title: '部首字符和兼容汉字',
  severity: 'error',
  clause: '惯例',
  reason: '从 PDF 复制的文字常把汉字变成同形的部首字符，看着一样，却检索不到，换一种字体就成了空白。',
  hint: '换成正常的汉字',
  bad: '正文: [落实防汛⼯作责任。]',
  good: '正文: [落实防汛工作责任。]',

  check: ({ document, texts }) =>
    findMatches([...texts, ...listElementNames(document)], /[\u2e80-\u2fd5\uf900-\ufad9]/gu, ([found]) => {
      const right = radicals.get(found) ?? found.normalize('NFKC')
      // Twelve characters of the block are 汉字 in their own right.
      if (right === found && found >= '\uf900') return undefined
      return right === found
        ? { message: `“${found}”是部首字符，不是汉字。` }
        : { message: `“${found}”（U+${codeOf(found)}）不是汉字“${right}”。`, replacement: right }
    }),
}

const codeOf = (character: string): string => (character.codePointAt(0) ?? 0).toString(16).toUpperCase()
