/** Exact decimals for figures: 0.1 + 0.2 is 0.3, and a half rounds up. */

export interface Decimal {
  /** The number times ten to the power of `places`. */
  readonly units: bigint
  readonly places: number
}

export const parseDecimal = (text: string): Decimal | undefined => {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (!match || text.length > longestNumber) return undefined
  const [, sign = '', whole = '', part = ''] = match
  return { units: BigInt(`${sign}${whole}${part}`), places: part.length }
}

/** No figure of an office is longer; arithmetic on a million digits would take hours. */
const longestNumber = 40

export const formatDecimal = ({ units, places }: Decimal): string => {
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  const part = digits.slice(digits.length - places)
  return `${units < 0n ? '-' : ''}${whole}${part && `.${part}`}`
}

export const addDecimals = (a: Decimal, b: Decimal): Decimal => {
  const places = Math.max(a.places, b.places)
  return { units: scale(a, places) + scale(b, places), places }
}

export const subtractDecimals = (a: Decimal, b: Decimal): Decimal => addDecimals(a, { ...b, units: -b.units })

/** part ÷ whole as a percentage with at most one decimal, 12.3% or 12%; `whole` is not zero. */
export const formatPercent = (part: Decimal, whole: Decimal): string => {
  const places = Math.max(part.places, whole.places)
  const [a, b] = [scale(part, places) * 1000n, scale(whole, places)]
  const negative = a < 0n !== b < 0n
  const [top, bottom] = [a < 0n ? -a : a, b < 0n ? -b : b]
  const tenths = (top * 2n + bottom) / (bottom * 2n)
  return `${formatDecimal({ units: negative ? -tenths : tenths, places: 1 }).replace(/\.0$/, '')}%`
}

const scale = ({ units, places }: Decimal, to: number): bigint => units * 10n ** BigInt(to - places)
