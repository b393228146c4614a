// Where a build spends its time, cold or warm: `node bench/profile.mjs --help` tells the options.
import { execFileSync, fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { classify, modulePath, readSamples, totals } from './cpu-profile.mjs'
import { measureImports } from './import-costs.mjs'
import { median } from './median.mjs'
import { readOptions, stopWith } from './options.mjs'
import { command, root, sampleFolder } from './sample.mjs'
import { textTable } from './text-table.mjs'

const { values, positionals } = readOptions({
  command: 'node bench/profile.mjs',
  job: '排一份公文的时间花在哪里：按包、按源码文件夹、按函数。',
  operand: '公文文件夹（只用于冷启动，默认是示范报告）',
  options: {
    runs: { value: '次数', fallback: 5, help: '跑几次，取中位数' },
    format: { value: '格式', fallback: 'pdf,docx', help: '冷启动排成哪些格式' },
    top: { value: '行数', fallback: 25, help: '每张表最多几行' },
    warm: { help: '不看冷启动，看一个进程里接连排许多份时每份花在哪里（PDF + DOCX）' },
    count: { value: '份数', fallback: 100, help: '热态每次排几份' },
    imports: { help: '另测单独装入每个包要多久' },
  },
})

const document = resolve(positionals[0] ?? sampleFolder)
if (!existsSync(document)) stopWith(`没有这个文件夹：${document}`)

/** A warm run is counted by the document. */
const share = values.warm ? values.count : 1

const main = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hongtou-profile-'))
  try {
    const runs = []
    for (let run = 0; run < values.runs; run++)
      runs.push(await (values.warm ? profileWarm : profileCold)(folder, join(folder, String(run))))
    const what = values.warm
      ? `一个进程里接连排 ${values.count} 份，每份`
      : `冷启动 build -f ${values.format}`
    console.log(`${what}，${runs.length} 次取中位数，毫秒；采样本身使总时间变长一两成。\n`)
    for (const [kind, title] of Object.entries(kinds)) printKind(runs, kind, title)
    printTable('最费时的函数（自身时间）', runs, (stack) => functionName(stack[0]))
    if (values.imports) printImports()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const kinds = {
  load: '装入模块（读、解析、编译、顶层代码），按包',
  run: '运行，按包和源码文件夹',
  gc: '垃圾回收',
  native: '其他',
  idle: '空等',
}

const profileFlags = (profiles) => ['--cpu-prof', '--cpu-prof-interval', '250', '--cpu-prof-dir', profiles]

const profileCold = (folder, profiles) => {
  const args = ['build', document, '-f', values.format, '--force', '-o', join(folder, 'output')]
  const options = { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] }
  execFileSync(process.execPath, [...profileFlags(profiles), command, ...args], options)
  return samplesIn(profiles)
}

const profileWarm = async (_folder, profiles) => {
  const file = fileURLToPath(new URL('./warm-run.mjs', import.meta.url))
  const child = fork(file, ['both'], { execArgv: profileFlags(profiles) })
  const ended = once(child, 'exit')
  await once(child, 'message')
  child.send({ from: 0, count: values.count })
  await once(child, 'message')
  child.disconnect()
  await ended
  return samplesIn(profiles)
}

const samplesIn = (profiles) => readdirSync(profiles).flatMap((name) => readSamples(join(profiles, name)))

const printKind = (runs, kind, title) =>
  printTable(title, runs, (stack) => {
    const found = classify(stack)
    return found.kind === kind ? found.owner : undefined
  })

const printTable = (title, runs, keyOf) => {
  const perRun = runs.map(
    (samples) => new Map(totals(samples, keyOf).map(([key, milliseconds]) => [key, milliseconds / share])),
  )
  const keys = new Set(perRun.flatMap((sums) => [...sums.keys()]))
  const rows = [...keys]
    .map((key) => [key, median(perRun.map((sums) => sums.get(key) ?? 0))])
    .sort(([, a], [, b]) => b - a)
  const sum = median(perRun.map((sums) => [...sums.values()].reduce((total, ms) => total + ms, 0)))
  const shown = rows.slice(0, values.top).filter(([, ms]) => ms >= 0.5 / share)
  if (shown.length === 0) return
  const digits = values.warm ? 2 : 1
  console.log(`${title}：共 ${sum.toFixed(values.warm ? 1 : 0)}`)
  console.log(`${textTable(shown.map(([key, ms]) => [ms.toFixed(digits), key]))}\n`)
}

/** With the module it comes from; lines are those of the file that ran, a chunk or a module. */
const functionName = (frame) => {
  const file = frame.url.replace(/^.*\/(?:node_modules|dist)\//, '')
  const place = file === '' ? [] : [modulePath(frame), `${file}:${frame.lineNumber + 1}`]
  return [frame.functionName || '（顶层或无名）', ...place.filter(Boolean)].join('  ')
}

const printImports = () => {
  console.log('单独装入一个包或模块（每次新进程，9 次取中位数，毫秒）')
  console.log(
    textTable(measureImports(9).map(({ name, ms }) => [ms === undefined ? '—' : ms.toFixed(1), name])),
  )
}

await main()
