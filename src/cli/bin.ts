#!/usr/bin/env node
/** The command: hands arguments to main and the result to the shell. */
import { processIo } from './io.ts'
import { main } from './main.ts'

process.exitCode = await main(process.argv.slice(2), processIo())
