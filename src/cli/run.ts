/** The entry of the bundle: hands arguments to main and the result to the shell. */
import { processIo } from './io.ts'
import { main } from './main.ts'

export type Run = (argv: readonly string[]) => Promise<void>

export const run: Run = async (argv) => {
  process.exitCode = await main(argv, processIo())
}
