/** Io: all a command may touch of the world outside its arguments, so that tests can run commands in-process. */
export interface Io {
  readonly cwd: string
  /** Results. */
  out(text: string): void
  /** Messages, progress, errors. */
  err(text: string): void
  /** Standard error is a terminal that shows colours. */
  readonly colour: boolean
  /** Standard output is a terminal that shows colours. */
  readonly outColour: boolean
  /** Standard error is a terminal where a line can be rewritten. */
  readonly interactive: boolean
  /** SOURCE_DATE_EPOCH, when set; no valid date when it is no number. */
  readonly sourceDate?: Date
  now(): number
}

/** 0 clean, 1 the user's content has errors, 2 wrong usage, a fault of the machine or our own bug; the others: stopped by a signal. */
export type ExitCode = 0 | 1 | 2 | 129 | 130 | 143

/** Wrong usage of the command line: printed without a stack, exit code 2. */
export class UsageError extends Error {}

export const processIo = (): Io => {
  const epoch = process.env.SOURCE_DATE_EPOCH
  const terminal = process.stderr.isTTY === true
  const colours = process.env.NO_COLOR === undefined && process.env.TERM !== 'dumb'
  return {
    cwd: process.cwd(),
    out: (text) => {
      process.stdout.write(text)
    },
    err: (text) => {
      process.stderr.write(text)
    },
    colour: terminal && colours,
    outColour: process.stdout.isTTY === true && colours,
    interactive: terminal,
    ...(epoch ? { sourceDate: new Date(Number(epoch) * 1000) } : {}),
    // Not `performance`, which Node first has to load.
    now: () => Number(process.hrtime.bigint()) / 1e6,
  }
}
