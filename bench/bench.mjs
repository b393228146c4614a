// Compares cold whole processes on the sample report: `npm run bench -- [--rounds 7] [--save]`.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { contestants } from './contestants.mjs'
import { machine, measureProcess, memoryMethod } from './measure-process.mjs'
import { median } from './median.mjs'
import { markdownTable, summarise } from './report.mjs'
import { root } from './sample.mjs'
import { textTable } from './text-table.mjs'

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '7' }, save: { type: 'boolean', default: false } },
})

const main = async () => {
  const rounds = Math.max(1, Math.trunc(Number(values.rounds)) || 7)
  const folder = mkdtempSync(join(tmpdir(), 'hongtou-bench-'))
  try {
    const entries = await prepareAll(folder)
    await runRounds(entries, rounds)
    report(entries, rounds)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** One run of each before any clock starts: profiles, font caches and the disk's cache are then warm for all alike. */
const prepareAll = async (folder) => {
  const entries = []
  for (const { name, isReference = false, prepare } of contestants) {
    const entry = { name, isReference, runs: [] }
    entries.push(entry)
    try {
      const own = join(folder, String(entries.length))
      mkdirSync(own)
      const run = await prepare(own)
      await measureProcess(run.file, run.args, run)
      if (run.product !== undefined && !existsSync(run.product)) throw new Error('运行了，但没有产出文件')
      entry.run = run
    } catch (error) {
      entry.failure = firstLine(error)
    }
  }
  return entries
}

/** Round robin: what else the machine does hits all contestants alike. */
const runRounds = async (entries, rounds) => {
  for (let round = 1; round <= rounds; round++) {
    if (process.stderr.isTTY) process.stderr.write(`\r第 ${round}/${rounds} 轮 …`)
    for (const entry of entries) await runOnce(entry)
  }
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
}

/** One failed run makes the whole row worthless: say so instead of a median of the rest. */
const runOnce = async (entry) => {
  if (entry.run === undefined) return
  try {
    entry.runs.push(await measureProcess(entry.run.file, entry.run.args, entry.run))
  } catch (error) {
    Object.assign(entry, { run: undefined, runs: [], failure: firstLine(error) })
  }
}

const report = (entries, rounds) => {
  const rows = summarise(entries, median)
  const notes = [
    `机器：${machine()}`,
    `规则：每一行都是从头启动的整个进程，轮流跑 ${rounds} 轮，取中位数；开跑前各预热一次。`,
    `内存：单个进程的峰值（${memoryMethod}）。LibreOffice 一行用的是红头排出的同一份 DOCX、同一套字体；Typst 一行排的是同样的正文，没有版头、版记。`,
  ]
  console.log(`\n示范报告，冷启动\n\n${textTable(rows, [1, 2, 3, 4])}\n\n${notes.join('\n')}`)
  if (!values.save) return
  const file = join(root, 'output/bench.md')
  mkdirSync(join(root, 'output'), { recursive: true })
  writeFileSync(file, `${markdownTable(rows, [1, 2, 3, 4])}\n\n${notes.join('  \n')}\n`)
  console.log('表已存到 output/bench.md')
}

const firstLine = (error) => {
  const text = error?.stderr?.toString().trim() || error?.message || String(error)
  return text.split('\n')[0]
}

await main()
