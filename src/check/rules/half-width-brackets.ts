/** 汉字内容的括号用全角。 */
import { innerText, type MarkPair, pairMarks } from '../mark-pairs.ts'
import { isProse } from '../prose.ts'
import { excerptOf, type Rule } from '../rule.ts'

const han = /\p{Script=Han}/u
/** Longer ones run over several lines of the writer's file, which a replacement would join. */
const longestFix = 40

export const halfWidthBrackets: Rule = {
  id: 'half-width-brackets',
  title: '半角括号',
  severity: 'error',
  clause: 'GB/T 15834—2011 4.9.2',
  reason: '汉语文稿的括号是全角的“（）”，半角的或者一半角一全角的都不合规范。',
  bad: "正文: ['各县(区)要落实防汛责任。']",
  good: '正文: [各县（区）要落实防汛责任。]',

  check: ({ texts }) =>
    texts.filter(isProse).flatMap((part) =>
      pairMarks(part.text.replaceAll('(', '（').replaceAll(')', '）'), ['（）'])
        .pairs.filter((pair) => isWrong(part.text, pair))
        .map((pair) => {
          const { start, end } = pair
          const right = `（${innerText(part.text, pair)}）`
          return {
            path: part.path,
            excerpt: excerptOf(part, start, end - start),
            message: `“${shorten(part.text.slice(start, end))}”的括号是半角的，应为“（）”。`,
            hint: `写成“${shorten(right)}”`,
            ...(end - start <= longestFix && { replacement: right }),
          }
        }),
    ),
}

/** f(x) and (2020) of a foreign title stay; so does a year, of which citation-number-form speaks. */
const isWrong = (text: string, pair: MarkPair): boolean => {
  const { start, end } = pair
  if (text[start] !== '(' && text[end - 1] !== ')') return false
  const inner = innerText(text, pair)
  if (/^(?:19|20)\d{2}$/.test(inner)) return false
  const isNumber = start === 0 && /^\d+$/.test(inner)
  return isNumber || han.test(inner) || han.test(text[start - 1] ?? '')
}

const shorten = (text: string): string => (text.length > 16 ? `${text.slice(0, 7)}……${text.slice(-7)}` : text)
