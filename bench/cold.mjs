// Cold runs: each contestant is a whole process, started anew, all in turns.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contestants } from './contestants.mjs'
import { measureProcess } from './measure-process.mjs'
import { lostCharacters, readPdf } from './pdf-facts.mjs'
import { plainText, readSampleText } from './peers/sample-text.mjs'

/** Of each contestant: { id, name, runs, pages?, lost? } or, where there is nothing to measure, { failure }. */
export const measureCold = async (ids, rounds) => {
  const folder = mkdtempSync(join(tmpdir(), 'hongtou-bench-'))
  try {
    const entries = await prepareAll(ids, folder)
    await runRounds(entries, rounds)
    return entries
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** One run of each before any clock starts: profiles, font caches and the disk's cache are then warm for all alike. */
const prepareAll = async (ids, folder) => {
  const parts = await readSampleText()
  const entries = []
  for (const { id, name, prepare } of contestants.filter((contestant) => ids.includes(contestant.id))) {
    const entry = { id, name, runs: [] }
    entries.push(entry)
    try {
      const own = join(folder, id)
      mkdirSync(own)
      const run = await prepare(own, parts)
      await measureProcess(run.file, run.args, run)
      Object.assign(entry, await lookAt(run.product?.(), plainText(parts)), { run })
    } catch (error) {
      entry.failure = firstLine(error)
    }
  }
  return entries
}

/** What came out, so that nobody is fast by leaving something out. */
const lookAt = async (product, text) => {
  if (product === undefined) return {}
  if (!existsSync(product)) throw new Error('运行了，但没有产出文件')
  if (!product.endsWith('.pdf')) return {}
  const pdf = await readPdf(product)
  return { pages: pdf.pages, lost: lostCharacters(text, pdf.text) }
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
    entry.run.before?.()
    entry.runs.push(await measureProcess(entry.run.file, entry.run.args, entry.run))
  } catch (error) {
    Object.assign(entry, { run: undefined, runs: [], failure: firstLine(error) })
  }
}

const firstLine = (error) => {
  const text = error?.stderr?.toString().trim() || error?.message || String(error)
  return text.split('\n')[0]
}
