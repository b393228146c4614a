/** 段落末尾用句末点号。 */
import { excerptOf, type Finding, type Rule } from '../rule.ts'
import type { TextPart } from '../text-parts.ts'

/** A shorter text without a mark may be a name or an entry of a list. */
const shortest = 16

export const paragraphEnd: Rule = {
  id: 'paragraph-end',
  title: '段落末尾的标点',
  severity: 'warning',
  clause: 'GB/T 15834—2011 4.1.3.1',
  reason: '一句话说完要有句末的点号；末尾是逗号、顿号的，后面多半漏了字。',
  bad: '正文: [各县要落实防汛责任，加强隐患排查，确保安全度汛]',
  good: '正文: [各县要落实防汛责任，加强隐患排查，确保安全度汛。]',

  check: ({ texts }) => texts.filter(({ kind }) => kind === 'paragraph').flatMap(checkPart),
}

const checkPart = (part: TextPart): readonly Finding[] => {
  const [last = ''] = /[，、,](?=$)/u.exec(part.text) ?? []
  if (last !== '') {
    return [
      {
        path: part.path,
        excerpt: excerptOf(part, part.text.length - 1, 1),
        message: `段落以“${last}”结束。`,
        hint: '话没有说完的补全，说完的改为“。”',
      },
    ]
  }
  if (!isUnfinished(part.text)) return []
  const excerpt = excerptOf(part, part.text.length - 1, 1)
  return [{ path: part.path, excerpt, message: '段落末尾没有标点。', hint: '说完了的，末尾加“。”' }]
}

/** A sentence that has marks within but none at its end; entries such as 联系人：… are no sentences. */
const isUnfinished = (text: string): boolean =>
  text.length >= shortest &&
  /[。；]|，.*，/u.test(text) &&
  /[\p{L}\p{N}%％℃]$/u.test(text.replace(/[”’》〉〕]+$/u, '')) &&
  !/^[^，。；：]{1,10}：/u.test(text)
