/** The entry of the bundle: hands arguments to main and the result to the shell. */
import { describeFailure } from './describe-failure.ts'
import { processIo } from './io.ts'
import { main } from './main.ts'

export type Run = (argv: readonly string[]) => Promise<void>

export const run: Run = async (argv) => {
  process.stdout.on('error', leave)
  // Nobody hears what is said: the work is done all the same.
  process.stderr.on('error', () => undefined)
  process.exitCode = await main(argv, processIo())
}

/** Whoever read our output has seen enough: `hongtou fonts | head -1`. */
const leave = (error: NodeJS.ErrnoException): void => {
  if (error.code === 'EPIPE') process.exit(0)
  process.stderr.write(`${describeFailure(error)}\n`)
  process.exit(2)
}
