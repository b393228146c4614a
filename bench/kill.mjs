// Kills builds of many documents at random moments and looks what they left: `node bench/kill.mjs --help` tells the options.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { writeManyDocuments } from './many-documents.mjs'
import { readOptions } from './options.mjs'
import { command } from './sample.mjs'

const { values } = readOptions({
  command: 'node bench/kill.mjs',
  job: '排许多份公文时随时杀掉（kill -9），看留下了什么，再排能不能排完。',
  options: {
    kills: { value: '次数', fallback: 50, help: '杀几次' },
    count: { value: '份数', fallback: 200, help: '造多少份' },
  },
})
const { kills } = values

const manifest = 'manifest.json'

const argsFor = (output) => [command, 'build', '--jobs', '2', '-o', output]

/** Name → hash. */
const contentsOf = (output) =>
  new Map(
    (existsSync(output) ? readdirSync(output) : [])
      .filter((name) => !name.startsWith('.') && name !== manifest)
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(output, name)))
          .digest('hex'),
      ]),
  )

const build = (workspace, output) => {
  const { status, stderr } = spawnSync(process.execPath, argsFor(output), {
    cwd: workspace,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`build ended with ${status}: ${stderr}`)
}

/** Kills a build a random moment after `files` files are in place; gives what was there then, or undefined when it had finished before. */
const killOnce = async (workspace, output, files) => {
  const folder = join(workspace, output)
  const child = spawn(process.execPath, argsFor(output), { cwd: workspace, stdio: 'ignore' })
  const end = new Promise((done) => {
    child.on('exit', (_code, signal) => done(signal))
  })
  while (child.exitCode === null && contentsOf(folder).size < files) await wait(5)
  await wait(Math.random() * 150)
  child.kill('SIGKILL')
  return (await end) === 'SIGKILL' ? contentsOf(folder) : undefined
}

const workspace = mkdtempSync(join(tmpdir(), 'hongtou-kill-'))
try {
  writeManyDocuments(workspace, values.count)
  build(workspace, 'whole')
  const whole = contentsOf(join(workspace, 'whole'))
  const wholeManifest = readFileSync(join(workspace, 'whole', manifest))
  const tally = { killed: 0, finished: 0, partial: 0, leftovers: 0, wrong: 0, fewest: whole.size, most: 0 }
  const output = join(workspace, 'killed')
  while (tally.killed < kills) {
    // Every third kill goes on where the one before was stopped.
    if (tally.killed % 3 === 0) rmSync(output, { recursive: true, force: true })
    const left = await killOnce(workspace, 'killed', Math.floor(Math.random() * whole.size))
    if (left === undefined) {
      tally.finished += 1
      rmSync(output, { recursive: true, force: true })
      continue
    }
    tally.killed += 1
    tally.fewest = Math.min(tally.fewest, left.size)
    tally.most = Math.max(tally.most, left.size)
    for (const [name, hash] of left) if (whole.get(name) !== hash) tally.partial += 1
    if (tally.killed % 3 !== 0 && tally.killed < kills) continue
    build(workspace, 'killed')
    const after = contentsOf(output)
    if (after.size !== whole.size || [...after].some(([name, hash]) => whole.get(name) !== hash))
      tally.wrong += 1
    if (!readFileSync(join(output, manifest)).equals(wholeManifest)) tally.wrong += 1
    tally.leftovers += readdirSync(join(output, '.hongtou')).filter((name) => name.endsWith('.tmp')).length
  }
  console.log(
    `${values.count} 份公文，杀掉 ${tally.killed} 次（另有 ${tally.finished} 次没来得及杀就排完了）：
被杀时已有 ${tally.fewest} 到 ${tally.most} 个文件（全部是 ${whole.size} 个）
残缺的文件 ${tally.partial} 个；再排一遍后对不上的 ${tally.wrong} 次，留下的临时文件 ${tally.leftovers} 个`,
  )
  if (tally.partial + tally.wrong + tally.leftovers > 0) process.exitCode = 1
} finally {
  rmSync(workspace, { recursive: true, force: true })
}
