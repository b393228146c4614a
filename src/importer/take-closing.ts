/** 结语: the last paragraph, when it is a set phrase such as 特此报告。 */
import type { SourceParagraph } from './source-row.ts'

const phrase =
  /^(?:特此|专此|以上(?:报告|意见|请示|方案)|妥否|当否|可否|是否妥当|此复|此函|此令|请予|请批示|请审[阅议批]).{0,24}[。！？]$/u

export const takeClosing = (
  paragraphs: readonly SourceParagraph[],
): { readonly closing?: string; readonly rest: readonly SourceParagraph[] } => {
  const last = paragraphs.at(-1)
  if (!last || paragraphs.length < 2 || !phrase.test(last.text)) return { rest: paragraphs }
  return { closing: last.text, rest: paragraphs.slice(0, -1) }
}
