/** One temporary folder for the whole run, removed at its end with everything that tests leave in it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'hongtou-tests-'))

/** What os.tmpdir() looks at, on Unix and on Windows; the processes of the tests inherit it. */
export const setup = (): void => {
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder
}

export const teardown = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
