/** The ink box of a Type 2 charstring (Adobe Technical Note 5177), in font units. */
import type { Cff } from './cff.ts'

export interface Bounds {
  readonly xMin: number
  readonly yMin: number
  readonly xMax: number
  readonly yMax: number
}

/** Undefined for glyphs without ink. */
export const type2Bounds = (cff: Cff, glyph: number): Bounds | undefined => {
  const dict = cff.fontDicts[cff.fontDictOf(glyph)]
  const pen = new Pen()
  run(cff.charString(glyph), {
    pen,
    stack: [],
    hints: 0,
    global: cff.globalSubrs,
    local: dict?.localSubrs ?? [],
    depth: 0,
    steps: 0,
  })
  return pen.bounds()
}

/** Follows the outline and keeps its extremes, curves included. */
class Pen {
  x = 0
  y = 0
  private xMin = Infinity
  private yMin = Infinity
  private xMax = -Infinity
  private yMax = -Infinity

  move(dx: number, dy: number): void {
    this.x += dx
    this.y += dy
  }

  line(dx: number, dy: number): void {
    this.include(this.x, this.y)
    this.move(dx, dy)
    this.include(this.x, this.y)
  }

  /** A curve lies within the hull of its points: only one that may leave the box so far is looked at closely. */
  curve(dx1: number, dy1: number, dx2: number, dy2: number, dx3: number, dy3: number): void {
    const { x: x0, y: y0 } = this
    const x1 = x0 + dx1
    const y1 = y0 + dy1
    const x2 = x1 + dx2
    const y2 = y1 + dy2
    this.x = x2 + dx3
    this.y = y2 + dy3
    this.include(x0, y0)
    this.include(this.x, this.y)
    if (this.contains(x1, y1) && this.contains(x2, y2)) return
    const xs = [x0, x1, x2, this.x] as const
    const ys = [y0, y1, y2, this.y] as const
    for (const t of [...extremes(xs), ...extremes(ys)]) this.include(bezier(xs, t), bezier(ys, t))
  }

  bounds(): Bounds | undefined {
    if (this.xMin > this.xMax) return undefined
    return { xMin: this.xMin, yMin: this.yMin, xMax: this.xMax, yMax: this.yMax }
  }

  private contains(x: number, y: number): boolean {
    return x >= this.xMin && x <= this.xMax && y >= this.yMin && y <= this.yMax
  }

  private include(x: number, y: number): void {
    if (x < this.xMin) this.xMin = x
    if (x > this.xMax) this.xMax = x
    if (y < this.yMin) this.yMin = y
    if (y > this.yMax) this.yMax = y
  }
}

type Four = readonly [number, number, number, number]

const bezier = ([p0, p1, p2, p3]: Four, t: number): number =>
  (1 - t) ** 3 * p0 + 3 * (1 - t) ** 2 * t * p1 + 3 * (1 - t) * t * t * p2 + t ** 3 * p3

const extremes = ([p0, p1, p2, p3]: Four): number[] => {
  const a = -p0 + 3 * p1 - 3 * p2 + p3
  const b = 2 * (p0 - 2 * p1 + p2)
  const c = p1 - p0
  const roots = a === 0 ? [b === 0 ? Number.NaN : -c / b] : quadraticRoots(a, b, c)
  return roots.filter((t) => t > 0 && t < 1)
}

const quadraticRoots = (a: number, b: number, c: number): number[] => {
  const root = Math.sqrt(b * b - 4 * a * c)
  return [(-b + root) / (2 * a), (-b - root) / (2 * a)]
}

interface Machine {
  readonly pen: Pen
  readonly stack: number[]
  hints: number
  readonly global: readonly Uint8Array[]
  readonly local: readonly Uint8Array[]
  depth: number
  /** Bytes looked at so far. */
  steps: number
}

/** Subroutines that call one another many times over would run for years; the densest 汉字 takes some thousand steps. */
const mostSteps = 200_000
/** What a damaged font may pile up; the format allows 48. */
const deepestStack = 513

/** True when the glyph has ended. */
const run = (code: Uint8Array, machine: Machine): boolean => {
  if (machine.depth > 10) return true
  let at = 0
  while (at < code.length) {
    const byte = code[at] ?? 0
    machine.steps += 1
    if (machine.steps > mostSteps || machine.stack.length > deepestStack) return true
    if (byte >= 32 || byte === 28) {
      at = pushNumber(code, at, machine.stack)
    } else if (byte === 12) {
      flex(code[at + 1] ?? 0, machine)
      at += 2
    } else if (byte === 19 || byte === 20) {
      machine.hints += machine.stack.length >> 1
      machine.stack.length = 0
      at += 1 + ((machine.hints + 7) >> 3)
    } else if (byte === 10 || byte === 29) {
      if (callSubr(byte === 10 ? machine.local : machine.global, machine)) return true
      at += 1
    } else if (byte === 11) {
      return false
    } else if (byte === 14) {
      return true
    } else {
      draw(byte, machine)
      machine.stack.length = 0
      at += 1
    }
  }
  return false
}

const pushNumber = (code: Uint8Array, at: number, stack: number[]): number => {
  const b0 = code[at] ?? 0
  const b1 = code[at + 1] ?? 0
  if (b0 === 28) stack.push(((b1 << 24) >> 16) | (code[at + 2] ?? 0))
  else if (b0 <= 246) stack.push(b0 - 139)
  else if (b0 <= 250) stack.push((b0 - 247) * 256 + b1 + 108)
  else if (b0 <= 254) stack.push(-(b0 - 251) * 256 - b1 - 108)
  else {
    const fixed = (b1 << 24) | ((code[at + 2] ?? 0) << 16) | ((code[at + 3] ?? 0) << 8) | (code[at + 4] ?? 0)
    stack.push(fixed / 65536)
  }
  if (b0 === 28) return at + 3
  return at + (b0 <= 246 ? 1 : b0 === 255 ? 5 : 2)
}

const callSubr = (subrs: readonly Uint8Array[], machine: Machine): boolean => {
  const bias = subrs.length < 1240 ? 107 : subrs.length < 33900 ? 1131 : 32768
  const subr = subrs[(machine.stack.pop() ?? 0) + bias]
  if (subr === undefined) return true
  machine.depth++
  const ended = run(subr, machine)
  machine.depth--
  return ended
}

type Draw = (pen: Pen, stack: readonly number[]) => void

const fromEnd = (stack: readonly number[], back: number): number => stack[stack.length - back] ?? 0

/** The path operators by their code. */
const pathOperators: ReadonlyMap<number, Draw> = new Map<number, Draw>([
  [4, (pen, stack) => pen.move(0, fromEnd(stack, 1))],
  [5, (pen, stack) => lines(pen, stack, stack.length)],
  [6, (pen, stack) => alternatingLines(pen, stack, true)],
  [7, (pen, stack) => alternatingLines(pen, stack, false)],
  [8, (pen, stack) => curves(pen, stack, 0, stack.length)],
  [21, (pen, stack) => pen.move(fromEnd(stack, 2), fromEnd(stack, 1))],
  [22, (pen, stack) => pen.move(fromEnd(stack, 1), 0)],
  [
    24,
    (pen, stack) => {
      curves(pen, stack, 0, stack.length - 2)
      pen.line(fromEnd(stack, 2), fromEnd(stack, 1))
    },
  ],
  [
    25,
    (pen, stack) => {
      lines(pen, stack, stack.length - 6)
      curves(pen, stack, stack.length - 6, stack.length)
    },
  ],
  [26, (pen, stack) => flatCurves(pen, stack, false)],
  [27, (pen, stack) => flatCurves(pen, stack, true)],
  [30, (pen, stack) => turningCurves(pen, stack, false)],
  [31, (pen, stack) => turningCurves(pen, stack, true)],
])

const hintOperators = new Set([1, 3, 18, 23])

const draw = (byte: number, machine: Machine): void => {
  if (hintOperators.has(byte)) machine.hints += machine.stack.length >> 1
  else pathOperators.get(byte)?.(machine.pen, machine.stack)
}

const lines = (pen: Pen, stack: readonly number[], end: number): void => {
  for (let at = 0; at + 1 < end; at += 2) pen.line(stack[at] ?? 0, stack[at + 1] ?? 0)
}

const alternatingLines = (pen: Pen, stack: readonly number[], startsHorizontal: boolean): void => {
  stack.forEach((value, index) => {
    if ((index % 2 === 0) === startsHorizontal) pen.line(value, 0)
    else pen.line(0, value)
  })
}

const curves = (pen: Pen, stack: readonly number[], start: number, end: number): void => {
  const n = (index: number): number => stack[index] ?? 0
  for (let at = start; at + 5 < end; at += 6)
    pen.curve(n(at), n(at + 1), n(at + 2), n(at + 3), n(at + 4), n(at + 5))
}

/** hhcurveto and vvcurveto. */
const flatCurves = (pen: Pen, stack: readonly number[], horizontal: boolean): void => {
  const n = (index: number): number => stack[index] ?? 0
  let at = stack.length % 4
  let across = at === 1 ? n(0) : 0
  for (; at + 3 < stack.length; at += 4) {
    if (horizontal) pen.curve(n(at), across, n(at + 1), n(at + 2), n(at + 3), 0)
    else pen.curve(across, n(at), n(at + 1), n(at + 2), 0, n(at + 3))
    across = 0
  }
}

/** hvcurveto and vhcurveto. */
const turningCurves = (pen: Pen, stack: readonly number[], startsHorizontal: boolean): void => {
  const n = (index: number): number => stack[index] ?? 0
  let horizontal = startsHorizontal
  for (let at = 0; at + 3 < stack.length; at += 4) {
    const last = stack.length - at === 5 ? n(at + 4) : 0
    if (horizontal) pen.curve(n(at), 0, n(at + 1), n(at + 2), last, n(at + 3))
    else pen.curve(0, n(at), n(at + 1), n(at + 2), n(at + 3), last)
    horizontal = !horizontal
  }
}

/** The two-byte operators: only the flex ones draw. */
const flex = (code: number, { pen, stack }: Machine): void => {
  const n = (index: number): number => stack[index] ?? 0
  if (code === 34) {
    pen.curve(n(0), 0, n(1), n(2), n(3), 0)
    pen.curve(n(4), 0, n(5), -n(2), n(6), 0)
  } else if (code === 35) {
    curves(pen, stack, 0, 12)
  } else if (code === 36) {
    pen.curve(n(0), n(1), n(2), n(3), n(4), 0)
    pen.curve(n(5), 0, n(6), n(7), n(8), -(n(1) + n(3) + n(7)))
  } else if (code === 37) {
    const dx = n(0) + n(2) + n(4) + n(6) + n(8)
    const dy = n(1) + n(3) + n(5) + n(7) + n(9)
    const wide = Math.abs(dx) > Math.abs(dy)
    pen.curve(n(0), n(1), n(2), n(3), n(4), n(5))
    pen.curve(n(6), n(7), n(8), n(9), wide ? n(10) : -dx, wide ? -dy : n(10))
  }
  stack.length = 0
}
