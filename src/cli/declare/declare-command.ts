/** DeclareCommand: adds one command to the program; the command's own code is loaded only when it runs. */
import type { Command } from 'commander'
import type { ExitCode, Io } from '../io.ts'

export type DeclareCommand = (program: Command, io: Io, done: (code: ExitCode) => void) => void
