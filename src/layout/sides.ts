/** Which sides there are, which carries the 版记 and which are numbered (7.4.1, 7.5, R-X-banji-even). */

export interface Side {
  readonly number?: number
  readonly hasColophon: boolean
}

export interface SidesInput {
  readonly textSides: number
  /** Lower edge of the text on the last of them, mm. */
  readonly textBottom: number
  /** Upper edge of the 版记, mm; absent when there is none. */
  readonly colophonTop: number | undefined
  /** The 版记 wants an even side. */
  readonly even: boolean
  /** White between text and 版记, mm. */
  readonly gap: number
}

export const placeSides = (input: SidesInput): readonly Side[] => {
  const colophonSide =
    input.colophonTop === undefined ? undefined : findColophonSide(input, input.colophonTop)
  const count = Math.max(input.textSides, colophonSide ?? 0)
  // 7.5: a blank side before the 版记 leaves both of them without a number.
  const hasBlank = count > input.textSides + 1
  return Array.from({ length: count }, (_, index): Side => {
    const side = index + 1
    const hasColophon = side === colophonSide
    return hasBlank && side > input.textSides ? { hasColophon } : { hasColophon, number: side }
  })
}

const findColophonSide = ({ textSides, textBottom, even, gap }: SidesInput, colophonTop: number): number => {
  const side = textBottom + gap <= colophonTop ? textSides : textSides + 1
  return even && side % 2 === 1 ? side + 1 : side
}
