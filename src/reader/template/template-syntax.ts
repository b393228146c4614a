/** What is wrong with the braces of a text, in plain Chinese and at its place. */

export interface SyntaxProblem {
  readonly rule: string
  readonly message: string
  readonly hint: string
  readonly start: number
  readonly end: number
}

/** Full-width braces, and a closing pair with nothing open, which Handlebars would print as they stand. */
export const unevenBraces = (raw: string): SyntaxProblem | undefined => {
  const wide = /｛｛|｝｝/u.exec(raw)
  if (wide) {
    return {
      rule: 'full-width-braces',
      message: `变量用了全角的“${wide[0]}”，会照样印出来。`,
      hint: '改成半角的 {{ 和 }}',
      start: wide.index,
      end: wide.index + 2,
    }
  }
  const stray = raw.replace(/\{\{[\s\S]*?\}\}\}?/g, (found) => ' '.repeat(found.length)).indexOf('}}')
  if (stray < 0) return undefined
  return { ...syntax, message: '“}}”前面没有“{{”。', start: stray, end: stray + 2 }
}

const deepestNesting = 30

/** Conditions within conditions, or brackets within brackets, that nobody can follow; walking them would run out of stack. */
export const deepNesting = (raw: string): SyntaxProblem | undefined => {
  if (!raw.includes('{{')) return undefined
  let blocks = 0
  let brackets = 0
  for (const { 0: mark, index } of raw.matchAll(/\{\{~?\s*[#^]|\{\{~?\s*\/|[()]/gu)) {
    if (mark === '(') brackets += 1
    else if (mark === ')') brackets = Math.max(0, brackets - 1)
    else blocks = mark.endsWith('/') ? Math.max(0, blocks - 1) : blocks + 1
    if (blocks + brackets > deepestNesting) {
      const message = `条件或者括号嵌套超过了 ${deepestNesting} 层。`
      return { ...syntax, message, hint: '把它拆成几处来写', start: index, end: index + mark.length }
    }
  }
  return undefined
}

/** Handlebars tells the place of a parse error only in its message. */
export const parseProblem = (raw: string, message: string): SyntaxProblem => {
  const block = /^(\S+) doesn't match (\S+) - (\d+):(\d+)/.exec(message)
  if (block) {
    const start = offsetOf(raw, Number(block[3]), Number(block[4]))
    const text = `“{{#${block[1]}}}”后面是“{{/${block[2]}}}”，应当以“{{/${block[1]}}}”结束。`
    return { ...syntax, message: text, start, end: start + (block[1]?.length ?? 1) }
  }
  if (/got 'EOF'/.test(message)) {
    const start = lastOpenBlock(raw)
    const end = raw.indexOf('}}', start) + 2
    return { ...syntax, message: '“{{#…}}”没有结束。', hint: '后面补上“{{/if}}”或“{{/each}}”', start, end }
  }
  const line = Number(/on line (\d+)/.exec(message)?.[1] ?? 1)
  const caret = /\n(-*)\^/.exec(message)?.[1]?.length ?? 0
  const near = Math.min(offsetOf(raw, line, caret), raw.length)
  const start = Math.max(0, raw.lastIndexOf('{{', near))
  const close = raw.indexOf('}}', start)
  const lineEnd = raw.indexOf('\n', start)
  const end = close >= 0 ? close + 2 : lineEnd >= 0 ? lineEnd : raw.length
  return { ...syntax, message: close >= 0 ? '“{{ }}”里的写法读不懂。' : '“{{”没有对应的“}}”。', start, end }
}

const syntax = {
  rule: 'template-syntax',
  hint: '变量写 {{名称}}；条件写 {{#if 名称}}…{{/if}}；括号用半角，成对写',
} as const

const offsetOf = (raw: string, line: number, column: number): number => {
  const before = raw.split('\n').slice(0, line - 1)
  return before.reduce((sum, text) => sum + text.length + 1, 0) + column
}

const lastOpenBlock = (raw: string): number => {
  const open: number[] = []
  for (const match of raw.matchAll(/\{\{([#/])/g)) {
    if (match[1] === '#') open.push(match.index)
    else open.pop()
  }
  return open.at(-1) ?? 0
}
