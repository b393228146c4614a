// Warm runs: many variations of the sample in one process each, all processes in turns, stretch by stretch.
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { median } from './median.mjs'

/** `share` of the documents is enough where a document takes long. */
const contestants = [
  { id: 'both', name: '红头：PDF + DOCX', share: 1 },
  { id: 'pdf', name: '红头：PDF', share: 1 },
  { id: 'typst', name: 'Typst：PDF，缓存留到十份以后（同 typst watch）', share: 1 },
  { id: 'typst-forgetting', name: 'Typst：PDF，每份排完清缓存', share: 1 },
  { id: 'pdfmake', name: 'pdfmake 照说明书写：PDF', share: 0.02 },
]

const stretches = 10

/** Of each contestant: { id, name, documents, runs } with the figures of each stretch, or { failure }. */
export const measureWarm = async (count) => {
  const entries = []
  try {
    for (const contestant of contestants) entries.push(await start(contestant, count))
    for (let stretch = 0; stretch < stretches; stretch++) {
      if (process.stderr.isTTY) process.stderr.write(`\r热态第 ${stretch + 1}/${stretches} 段 …`)
      for (const entry of entries) await runStretch(entry, stretch)
    }
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
    return entries
  } finally {
    for (const { child } of entries) if (child?.connected) child.disconnect()
  }
}

const start = async ({ id, name, share }, count) => {
  const documents = Math.max(stretches, Math.round((count * share) / stretches) * stretches)
  const file = fileURLToPath(new URL('./warm-run.mjs', import.meta.url))
  const child = fork(file, [id], { execArgv: ['--expose-gc'], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
  const ended = new Promise((resolve) => {
    child.once('exit', () => resolve(undefined))
  })
  const entry = { id, name, documents, child, ended, runs: [], said: '' }
  child.stderr.setEncoding('utf8').on('data', (text) => {
    entry.said += text
  })
  await answerOf(entry)
  return entry
}

const runStretch = async (entry, stretch) => {
  if (entry.failure !== undefined) return
  const count = entry.documents / stretches
  entry.child.send({ from: stretch * count, count })
  const figures = await answerOf(entry)
  if (figures !== undefined) entry.runs.push({ ...figures, count })
}

/** The child's next message; where it ends instead, the entry has a failure and no figures. */
const answerOf = async (entry) => {
  const message = new Promise((resolve) => {
    entry.child.once('message', resolve)
  })
  const answer = await Promise.race([message, entry.ended])
  if (answer === undefined) {
    const lines = entry.said.split('\n')
    entry.failure = lines.find((line) => /^\w*Error/.test(line)) ?? lines[0] ?? ''
    entry.runs = []
  }
  return answer
}

const heading = [
  '',
  '份数',
  '每秒份数',
  '最快',
  '每份处理器（毫秒）',
  '最少',
  '常驻内存（MB）：一成、一半、全部',
  '回收后仍占（MB）',
]

export const warmColumns = [1, 2, 3, 4, 5]

export const warmRows = (entries) => [heading, ...entries.map(rowOf)]

const rowOf = ({ name, documents, runs, failure }) => {
  if (runs.length === 0) return [name, '—', '—', '—', '—', '—', `没有测：${failure}`]
  const speeds = speedsOf(runs)
  const processor = processorOf(runs)
  const at = (key) =>
    [0, stretches / 2 - 1, stretches - 1].map((stretch) => runs[stretch][key].toFixed(0)).join(' → ')
  return [
    name,
    String(documents),
    median(speeds).toFixed(1),
    Math.max(...speeds).toFixed(1),
    median(processor).toFixed(1),
    Math.min(...processor).toFixed(1),
    at('memory'),
    at('held'),
  ]
}

const speedsOf = (runs) => runs.map(({ count, seconds }) => count / seconds)

const processorOf = (runs) => runs.map(({ count, processor }) => (processor * 1000) / count)

/** Against the faster of the two ways of Typst. */
export const warmGoal = (entries) => {
  const runs = (id) => entries.find((entry) => entry.id === id)?.runs ?? []
  const own = runs('both')
  const peers = ['typst', 'typst-forgetting'].map(runs).filter((found) => found.length > 0)
  if (own.length === 0 || peers.length === 0) return []
  const speed = median(speedsOf(own)) / Math.max(...peers.map((found) => median(speedsOf(found))))
  const processor = Math.min(...peers.map((found) => median(processorOf(found)))) / median(processorOf(own))
  const verdict = speed >= 2 ? '达到' : '没有达到'
  return [
    `红头每秒份数（PDF + DOCX）÷ Typst（PDF，取快的）= ${speed.toFixed(2)}（按处理器时间 ${processor.toFixed(2)}；目标 ≥ 2，${verdict}）`,
  ]
}
