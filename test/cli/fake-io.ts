/** An Io that keeps what commands say, in a folder of its own. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Io } from '../../src/cli/io.ts'

export interface FakeIo extends Io {
  readonly said: { out: string; err: string }
}

export const fakeIo = (change: Partial<Io> = {}): FakeIo => {
  const said = { out: '', err: '' }
  return {
    cwd: mkdtempSync(join(tmpdir(), 'hongtou-test-')),
    out: (text) => {
      said.out += text
    },
    err: (text) => {
      said.err += text
    },
    colour: false,
    outColour: false,
    interactive: false,
    now: () => 0,
    ...change,
    said,
  }
}
