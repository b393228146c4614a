// Feeds broken content to the reader and the checks: no crash, nothing over a second, always diagnostics.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkDocument, formatJson, formatPretty, memoryFiles } from '../dist/index.js'
import { readOptions } from './options.mjs'

const { values } = readOptions({
  command: 'node bench/fuzz-reader.mjs',
  job: '把写坏的内容喂给读取和校验：不能崩，不能超过一秒，必须有提示。',
  options: {
    minutes: { value: '分钟', fallback: 1, help: '跑多久（处理器时间）' },
    seed: { value: '数', fallback: 1, help: '同一个数给出同样的情形' },
  },
})
/** Milliseconds a case may take. */
const limit = 1000

const filesBelow = (folder) =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesBelow(path) : [path]
  })
const files = new Map(
  [...filesBelow('content'), ...filesBelow('templates')].map((path) => [
    path,
    path.endsWith('.yaml') ? readFileSync(path, 'utf8') : readFileSync(path),
  ]),
)
const texts = [...files.keys()].filter((path) => path.endsWith('.yaml'))
const folders = [...files.keys()]
  .filter((path) => path.endsWith('/公文.yaml'))
  .map((path) => path.slice(0, -8))

/** mulberry32: the same seed gives the same cases. */
const randomFrom = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}
let seed = values.seed
let random = randomFrom(seed)
const below = (count) => Math.floor(random() * count)
const pick = (list) => list[below(list.length)]

const scraps = [
  ...'：:-－[]{}|>&*!%@`"\'“”#，,、。；（）《》〔〕【】\t\n　 0123456789一二三·—～…×'.split(''),
  ...[
    '{{',
    '}}',
    '{{#if ',
    '{{/if}}',
    '{{#each ',
    '{{增幅 ',
    '{{constructor}}',
    '{{__proto__}}',
    '{{lookup 数据 "constructor"}}',
    '{{{',
  ],
  ...[
    '&a [*a]',
    '<<: *a',
    '*a',
    '!!js/function',
    '---\n',
    '...\n',
    '? ',
    '- - - ',
    '正文:\n',
    '内容:\n',
    '标题: ',
    '列举:\n  - ',
    '表格:\n',
    '\ufeff',
    '\u0000',
    '\u202e',
    '\ud800',
    '𠮷',
  ],
  ...[
    '共20件，其中3件、17件，占30%',
    '由1件增加到2件，增长9%',
    '一是……三是……',
    '（（（（',
    '““““',
    '、、、、',
  ],
]

const cut = (text) => {
  const from = below(text.length + 1)
  return [text.slice(0, from), text.slice(from + below(40)), text.slice(from)]
}
const mutations = [
  (text) => cut(text).slice(0, 2).join(''),
  (text) => {
    const [before, , rest] = cut(text)
    return before + pick(scraps) + rest
  },
  (text) => {
    const [before, , rest] = cut(text)
    return before + pick(scraps).repeat(1 + below(200)) + rest
  },
  (text) => {
    const lines = text.split('\n')
    lines.splice(below(lines.length), 0, pick(lines))
    return lines.join('\n')
  },
  (text) => {
    const lines = text.split('\n')
    const at = below(lines.length)
    lines[at] = ' '.repeat(below(12)) + (lines[at] ?? '').trimStart()
    return lines.join('\n')
  },
  (text) => {
    const other = files.get(pick(texts))
    const from = below(other.length)
    const [before, , rest] = cut(text)
    return before + other.slice(from, from + below(300)) + rest
  },
  (text) => {
    const [before, , rest] = cut(text)
    return before + pick(['[', '{', '- ', '"', '（', '  标题: 甲\n']).repeat(below(3000)) + rest
  },
]

const makeCase = () => {
  const folder = pick(folders)
  const near = texts.filter((path) => path.startsWith(folder))
  const target = random() < 0.8 ? pick(near) : pick(texts)
  let text = files.get(target)
  for (let count = 1 + below(4); count > 0; count -= 1) text = pick(mutations)(text)
  return { folder, target, text }
}

const run = ({ folder, target, text }) => {
  const contents = new Map(files).set(target, text)
  const { diagnostics, sources } = checkDocument(memoryFiles(contents), folder, {
    templateFolders: ['templates'],
  })
  formatPretty(diagnostics, sources)
  formatJson(diagnostics, sources)
  for (const { message, severity, span } of diagnostics) {
    const length = span ? (sources.get(span.file)?.length ?? 0) : 0
    if (!message || !severity) throw new Error('a diagnostic without words')
    if (span && !(span.start >= 0 && span.start <= span.end && span.end <= length))
      throw new Error('a span outside its file')
  }
}

const cpu = () => (process.cpuUsage().user + process.cpuUsage().system) / 60_000_000
const problems = []
let cases = 0
let slowest = 0
while (cpu() < values.minutes && problems.length < 20) {
  seed += 1
  random = randomFrom(seed)
  const made = makeCase()
  const started = process.cpuUsage()
  let failure
  try {
    run(made)
  } catch (error) {
    failure = error.stack ?? String(error)
  }
  const used = process.cpuUsage(started)
  const took = (used.user + used.system) / 1000
  cases += 1
  slowest = Math.max(slowest, took)
  if (failure === undefined && took <= limit) continue
  const file = join('/tmp', `hongtou-fuzz-${seed}.yaml`)
  writeFileSync(file, made.text)
  problems.push(seed)
  console.log(`第 ${seed} 个：${failure ?? `用了 ${Math.round(took)} 毫秒`}\n  ${made.target} → ${file}`)
}
console.log(
  `${cases} 个情形，处理器 ${cpu().toFixed(1)} 分钟，最慢 ${Math.round(slowest)} 毫秒，${problems.length} 个有问题`,
)
process.exitCode = problems.length > 0 ? 1 : 0
