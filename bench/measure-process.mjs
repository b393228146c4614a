// Runs one whole process and measures its wall time, its processor time and its peak memory, its children included.
import { spawn, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'

/** GNU time asks the kernel for the exact peak; macOS has its own. Without either /proc is polled, elsewhere there is no memory figure. */
const timePrograms = [
  {
    flag: '-v',
    pattern: /Maximum resident set size \(kbytes\): (\d+)/,
    unit: 1024,
    processor: [/User time \(seconds\): ([\d.]+)/, /System time \(seconds\): ([\d.]+)/],
  },
  {
    flag: '-l',
    pattern: /(\d+)\s+maximum resident set size/,
    unit: 1,
    processor: [/([\d.]+) user/, /([\d.]+) sys/],
  },
]

const timeProgram = timePrograms.find(({ flag, pattern }) => {
  const { stderr } = spawnSync('/usr/bin/time', [flag, process.execPath, '-e', '0'], { encoding: 'utf8' })
  return stderr !== null && stderr !== undefined && pattern.test(stderr)
})

export const memoryMethod =
  timeProgram !== undefined
    ? '/usr/bin/time'
    : process.platform === 'linux'
      ? '/proc 每 5 毫秒取一次'
      : '未测（没有 /usr/bin/time）'

/** { seconds, processor, megabytes }, the last two where they can be known. Throws when the process fails. */
export const measureProcess = (file, args, options = {}) =>
  new Promise((resolve, reject) => {
    const line =
      timeProgram === undefined ? [file, ...args] : ['/usr/bin/time', timeProgram.flag, file, ...args]
    const start = performance.now()
    const child = spawn(line[0], line.slice(1), { ...options, stdio: ['ignore', 'ignore', 'pipe'] })
    const poll = timeProgram === undefined && process.platform === 'linux' ? pollPeak(child.pid) : undefined
    let messages = ''
    child.stderr.setEncoding('utf8').on('data', (text) => {
      messages += text
    })
    let seconds = 0
    child.on('exit', () => {
      seconds = (performance.now() - start) / 1000
    })
    child.on('error', reject)
    child.on('close', (code) => {
      const bytes = timeProgram === undefined ? poll?.stop() : peakFrom(messages)
      if (code !== 0) reject(new Error(`${file} 以退出码 ${code} 结束：${reasonIn(messages)}`))
      else
        resolve({
          seconds,
          ...(timeProgram === undefined ? {} : { processor: processorFrom(messages) }),
          ...(bytes === undefined ? {} : { megabytes: bytes / 2 ** 20 }),
        })
    })
  })

const peakFrom = (messages) => {
  const found = timeProgram.pattern.exec(messages)
  return found === null ? undefined : Number(found[1]) * timeProgram.unit
}

/** User and system together. */
const processorFrom = (messages) =>
  timeProgram.processor.reduce((sum, pattern) => sum + Number(pattern.exec(messages)?.[1] ?? Number.NaN), 0)

/** The line that names the error, else what the program said last; the lines of /usr/bin/time are indented. */
const reasonIn = (messages) => {
  const lines = messages.split('\n').filter((line) => /^\S/.test(line) && !line.startsWith('Command exited'))
  return lines.find((line) => /^(\w*Error|错误)/.test(line)) ?? lines.at(-1) ?? ''
}

/** The largest VmHWM (peak of one process) among the process and its descendants. */
const pollPeak = (pid) => {
  let peak
  const timer = setInterval(() => {
    for (const id of familyOf(pid)) {
      const kilobytes = Number(/VmHWM:\s+(\d+)/.exec(readProc(id, 'status'))?.[1] ?? 0)
      if (kilobytes > 0) peak = Math.max(peak ?? 0, kilobytes * 1024)
    }
  }, 5)
  return {
    stop() {
      clearInterval(timer)
      return peak
    },
  }
}

const familyOf = (pid) => {
  const children = readProc(pid, `task/${pid}/children`).split(' ').filter(Boolean)
  return [pid, ...children.flatMap((child) => familyOf(Number(child)))]
}

const readProc = (pid, name) => {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return ''
  }
}

/** The processor's name where Linux tells it, and the number of cores. */
export const machine = () => {
  const model = /model name\s*:\s*(.+)/.exec(readdirSync('/').includes('proc') ? readCpuInfo() : '')?.[1]
  return [
    model,
    `${availableParallelism()} 核`,
    `Node ${process.version}`,
    `${process.platform} ${process.arch}`,
  ]
    .filter(Boolean)
    .join('，')
}

const readCpuInfo = () => {
  try {
    return readFileSync('/proc/cpuinfo', 'utf8')
  } catch {
    return ''
  }
}
