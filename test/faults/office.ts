/** An office in a folder of its own, with commands run in this process, for tests of what goes wrong around the documents. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ExitCode } from '../../src/cli/io.ts'
import { main } from '../../src/cli/main.ts'
import { type FakeIo, fakeIo } from '../cli/fake-io.ts'
import { notice } from '../cli/many-documents.ts'

export interface Office extends FakeIo {
  run(...argv: readonly string[]): Promise<Ran>
  build(...more: readonly string[]): Promise<Ran>
  write(path: string, text: string | Uint8Array): void
  read(path: string): string
}

export interface Ran {
  readonly code: ExitCode
  /** What the command said on both channels. */
  readonly text: string
}

/** With these documents in content/, each a notice of its number. */
export const openOffice = (...names: readonly string[]): Office => {
  const io = fakeIo()
  const write = (path: string, text: string | Uint8Array): void => {
    mkdirSync(dirname(join(io.cwd, path)), { recursive: true })
    writeFileSync(join(io.cwd, path), text)
  }
  const run = async (...argv: readonly string[]): Promise<Ran> => {
    const [out, err] = [io.said.out.length, io.said.err.length]
    const code = await main(argv, io)
    return { code, text: io.said.out.slice(out) + io.said.err.slice(err) }
  }
  for (const [index, name] of names.entries()) write(`content/${name}/公文.yaml`, notice(index + 1))
  return {
    ...io,
    run,
    write,
    build: (...more) => run('build', '-f', 'txt', ...more),
    read: (path) => readFileSync(join(io.cwd, path), 'utf8'),
  }
}

/** Where the n-th notice goes. */
export const outputOf = (number: number, ending = 'txt'): string =>
  `output/滨政发〔2025〕${number}号.${ending}`

/** Temporary files anywhere in the output folder. */
export const leftovers = ({ cwd }: Office, output = 'output'): readonly string[] =>
  readdirSync(join(cwd, output), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.tmp'),
  )
