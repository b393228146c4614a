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
  /** SOURCE_DATE_EPOCH, when set. */
  readonly sourceDate?: Date
  now(): number
}

/** 0 clean, 1 the user's content has errors, 2 wrong usage or our own bug. */
export type ExitCode = 0 | 1 | 2

/** Wrong usage of the command line: printed without a stack, exit code 2. */
export class UsageError extends Error {}

export const processIo = (): Io => {
  const epoch = Number(process.env.SOURCE_DATE_EPOCH)
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
    ...(process.env.SOURCE_DATE_EPOCH && Number.isFinite(epoch)
      ? { sourceDate: new Date(epoch * 1000) }
      : {}),
    now: () => performance.now(),
  }
}
