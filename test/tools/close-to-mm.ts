/** The matcher toBeCloseToMm(expected, tolerance), whose message gives the measure and the tolerance. */
import { expect } from 'vitest'

declare module 'vitest' {
  interface Matchers<T> {
    toBeCloseToMm(expected: number, tolerance: number): T
  }
}

expect.extend({
  toBeCloseToMm(actual: unknown, expected: number, tolerance: number) {
    const pass = typeof actual === 'number' && Math.abs(actual - expected) <= tolerance
    return { pass, message: () => `measured ${String(actual)} mm, expected ${expected} ± ${tolerance} mm` }
  },
})
