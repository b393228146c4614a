// Builds 1,000 documents on one core and on two, then again when nothing or one thing changed: `node bench/many.mjs --help` tells the options.
import { spawn } from 'node:child_process'
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeManyDocuments } from './many-documents.mjs'
import { machine } from './measure-process.mjs'
import { readOptions } from './options.mjs'
import { command } from './sample.mjs'
import { textTable } from './text-table.mjs'
import { measureWatch } from './watch-time.mjs'

const { values } = readOptions({
  command: 'node bench/many.mjs',
  job: '排许多份公文要多久：一个核、两个核，什么都没变时，改了一份时，守着文件夹时。',
  options: {
    count: { value: '份数', fallback: 1000, help: '造多少份' },
    formats: { value: '格式', fallback: 'pdf,docx', help: '排成哪些格式' },
  },
})
const { count } = values

/** Seconds, and on Linux the processor's time and the memory every tenth of a second. */
const measure = (workspace, args) =>
  new Promise((resolve, reject) => {
    const started = performance.now()
    const options = { cwd: workspace, stdio: ['ignore', 'ignore', 'pipe'] }
    const child = spawn(process.execPath, [command, 'build', '-f', values.formats, ...args], options)
    const memory = []
    let processor = 0
    const timer = setInterval(() => {
      memory.push(megabytesOf(child.pid))
      processor = Math.max(processor, processorSeconds(child.pid))
    }, 100)
    let last = ''
    child.stderr.setEncoding('utf8').on('data', (text) => {
      last = text.trim().split('\n').at(-1)
    })
    child.on('close', (code) => {
      clearInterval(timer)
      const seconds = (performance.now() - started) / 1000
      if (code === 0) resolve({ seconds, processor, memory: memory.filter((value) => value > 0) })
      else reject(new Error(`build 以退出码 ${code} 结束：${last}`))
    })
  })

const megabytesOf = (pid) => {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** Of all threads; Linux counts in hundredths of a second. */
const processorSeconds = (pid) => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    return (Number(fields[11]) + Number(fields[12])) / 100
  } catch {
    return 0
  }
}

const rowOf = (name, { seconds, processor, memory }) => {
  const tenths = [1, 3, 5, 7, 9].map((tenth) => memory[Math.floor((memory.length * tenth) / 10)] ?? 0)
  const curve = memory.length < 20 ? '' : tenths.map((value) => value.toFixed(0)).join(' → ')
  const peak = Math.max(0, ...memory)
  return [
    name,
    seconds.toFixed(2),
    processor.toFixed(1),
    (count / seconds).toFixed(0),
    peak.toFixed(0),
    curve,
  ]
}

const workspace = mkdtempSync(join(tmpdir(), 'hongtou-many-'))
try {
  writeManyDocuments(workspace, count)
  const rows = [
    ['', '秒', '处理器秒', '每秒份数', '内存峰值 MB', '内存（跑到一成、三成、五成、七成、九成时）MB'],
  ]
  const add = async (name, ...args) => rows.push(rowOf(name, await measure(workspace, args)))
  await add('一个核', '--jobs', '1', '-o', 'one')
  await add('两个核', '--jobs', '2', '-o', 'two')
  await add('什么都没变', '-o', 'two')
  appendFileSync(join(workspace, 'content/2025-0001/公文.yaml'), '# 改\n')
  await add('改了一份', '-o', 'two')
  const waits = await measureWatch(workspace)
  console.log(`${count} 份公文，${values.formats}\n\n${textTable(rows, [1, 2, 3, 4])}\n`)
  console.log(`--watch：存盘到排好 ${waits.map((ms) => ms.toFixed(0)).join('、')} 毫秒\n机器：${machine()}`)
} finally {
  rmSync(workspace, { recursive: true, force: true })
}
