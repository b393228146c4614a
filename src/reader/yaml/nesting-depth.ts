/** How deep a YAML text nests, reckoned without parsing it: the parser and the schemas recurse, and run out of stack. */

/** No document needs more: four levels of headings, a table and a merged cell take about fifteen. */
export const deepestNesting = 100

/** At least the true depth; brackets in running text count too, but hardly anyone opens a hundred of them. */
export const nestingDepth = (text: string): number => {
  let brackets = 0
  let deepest = 0
  const indents: number[] = []
  for (const line of text.split('\n')) {
    const [, spaces = '', marks = ''] = /^( *)((?:[-?:] +)*)/u.exec(line) ?? []
    if (line.trim() !== '') {
      while ((indents.at(-1) ?? -1) >= spaces.length) indents.pop()
      indents.push(spaces.length)
    }
    const above = indents.length + marks.replaceAll(' ', '').length
    for (const character of line) {
      if (character === '[' || character === '{') brackets += 1
      else if (character === ']' || character === '}') brackets = Math.max(0, brackets - 1)
      deepest = Math.max(deepest, above + brackets)
    }
  }
  return deepest
}
