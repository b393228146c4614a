/** The entry of the bundle: hands arguments to main and the result to the shell. */
import { processIo } from './io.ts'
import { main } from './main.ts'

export type Run = (argv: readonly string[]) => Promise<void>

export const run: Run = async (argv) => {
  process.stdout.on('error', leaveQuietly)
  process.exitCode = await main(argv, processIo())
}

/** Whoever read our output has seen enough: `hongtou fonts | head -1`. */
const leaveQuietly = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
}
