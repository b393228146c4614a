// How long `build --watch` takes from the moment a file is saved until its document is built.
import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { command } from './sample.mjs'

const rounds = 7
/** The first build is over and the manifest written. */
const pauseMs = 1500

/** Milliseconds of each round, in a folder of writeManyDocuments. */
export const measureWatch = async (workspace) => {
  const args = [command, 'build', '--watch', '-o', 'two']
  const child = spawn(process.execPath, args, { cwd: workspace, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said += text
  })
  const until = async (pattern, from) => {
    while (!pattern.test(said.slice(from))) await wait(2)
  }
  await until(/守着/, 0)
  const waits = []
  for (let round = 0; round < rounds; round++) {
    await wait(pauseMs)
    waits.push(
      await saveAndWait(join(workspace, `content/2025-000${round + 2}/公文.yaml`), said.length, until),
    )
  }
  child.kill('SIGINT')
  return waits
}

const saveAndWait = async (file, from, until) => {
  const text = readFileSync(file, 'utf8').replace('正文:', '正文:\n  - 请于月底前报送进展。')
  const started = performance.now()
  writeFileSync(file, text)
  await until(/共 1 份公文，排好 1 份/, from)
  return performance.now() - started
}
