/** The texts of a paragraph cut at the bounds of stretches that differ in their letter spacing. */

export interface StyledText {
  readonly text: string
  /** Id of a character style. */
  readonly style?: string
  /** It begins at a tab stop, which is where the rows after the first begin. */
  readonly afterTab?: boolean
}

/** A stretch of the paragraph, which begins where the last one ended. */
export interface SpacedStretch {
  /** Index of the character after it. */
  readonly end: number
  /** Twips. */
  readonly spacing: number
  /** A side ends here. */
  readonly endsSide?: boolean
}

export interface CutText extends StyledText {
  /** Index of its first character in the paragraph. */
  readonly start: number
  /** Absent behind the last stretch. */
  readonly spacing?: number
  readonly startsSide?: boolean
}

export const cutTexts = (
  texts: readonly StyledText[],
  stretches: readonly SpacedStretch[],
): readonly CutText[] => {
  let start = 0
  return texts.flatMap(({ afterTab, style, text }) => {
    const from = start
    start += text.length
    return cutText(text, from, stretches).map((part, index) => ({
      ...part,
      ...(style === undefined ? {} : { style }),
      ...(afterTab && index === 0 ? { afterTab } : {}),
    }))
  })
}

const cutText = (text: string, start: number, stretches: readonly SpacedStretch[]): readonly CutText[] => {
  const parts: CutText[] = []
  let at = 0
  for (const [index, { end, spacing }] of stretches.entries()) {
    const to = Math.min(text.length, end - start)
    if (to <= at) continue
    const last = stretches[index - 1]
    const startsSide = last?.endsSide === true && last.end === start + at
    parts.push({
      text: text.slice(at, to),
      start: start + at,
      spacing,
      ...(startsSide ? { startsSide } : {}),
    })
    at = to
  }
  return at < text.length ? [...parts, { text: text.slice(at), start: start + at }] : parts
}
