/** Reads the rows of an HTML report back: the texts that remain without its insertions and without its deletions. */

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

const decode = (text: string): string =>
  text.replaceAll(/&([a-z]+|#39);/gu, (whole, name: string) => entities[name] ?? whole)

/** The markup of the marked cell of every row but tables. */
export const markedCells = (page: string): readonly string[] =>
  [...page.matchAll(/<div class="text"[^>]*>([\s\S]*?)<\/div>/gu)].map(([, cell = '']) => cell)

/** Leaves out all elements of that name with what is in them, and the links between the places of moves. */
export const textWithout = (name: 'ins' | 'del', markup: string): string => {
  let left = 0
  let text = ''
  for (const [token] of markup.matchAll(/<[^>]*>|[^<]+/gu)) {
    const isLeftOut = token.startsWith(`<${name} `) || /^<(?:a|span) class="move"/u.test(token)
    if (left > 0 ? /^<[^/]/u.test(token) : isLeftOut) left += 1
    else if (left > 0 && token.startsWith('</')) left -= 1
    else if (left === 0 && !token.startsWith('<')) text += decode(token)
  }
  return text
}
