// Where a cold build spends its time: `node bench/profile.mjs [--runs 5] [--format pdf,docx] [--imports] [公文文件夹]`.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { classify, ownerOf, readSamples, totals } from './cpu-profile.mjs'
import { measureImports } from './import-costs.mjs'
import { median } from './median.mjs'
import { command, root, sampleFolder } from './sample.mjs'
import { textTable } from './text-table.mjs'

const { values, positionals } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    format: { type: 'string', default: 'pdf,docx' },
    top: { type: 'string', default: '25' },
    imports: { type: 'boolean', default: false },
  },
  allowPositionals: true,
})

const main = () => {
  const document = resolve(positionals[0] ?? sampleFolder)
  const folder = mkdtempSync(join(tmpdir(), 'hongtou-profile-'))
  try {
    const runs = Array.from({ length: Number(values.runs) }, (_, run) => profileOnce(folder, run, document))
    console.log(
      `冷启动 build -f ${values.format}，${runs.length} 次取中位数，毫秒；采样本身使总时间变长一两成。\n`,
    )
    for (const [kind, title] of Object.entries(kinds)) printKind(runs, kind, title)
    printTable('最费时的函数（自身时间）', runs, (stack) => functionName(stack[0]), Number(values.top))
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

const profileOnce = (folder, run, document) => {
  const profiles = join(folder, String(run))
  execFileSync(
    process.execPath,
    [
      ...['--cpu-prof', '--cpu-prof-interval', '250', '--cpu-prof-dir', profiles],
      ...[command, 'build', document, '-f', values.format, '--force', '-o', join(folder, 'output')],
    ],
    { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  return readdirSync(profiles).flatMap((name) => readSamples(join(profiles, name)))
}

const printKind = (runs, kind, title) =>
  printTable(
    title,
    runs,
    (stack) => {
      const found = classify(stack)
      return found.kind === kind ? found.owner : undefined
    },
    Number(values.top),
  )

const printTable = (title, runs, keyOf, top) => {
  const perRun = runs.map((samples) => new Map(totals(samples, keyOf)))
  const keys = new Set(perRun.flatMap((sums) => [...sums.keys()]))
  const rows = [...keys]
    .map((key) => [key, median(perRun.map((sums) => sums.get(key) ?? 0))])
    .sort(([, a], [, b]) => b - a)
  const sum = median(perRun.map((sums) => [...sums.values()].reduce((total, ms) => total + ms, 0)))
  const shown = rows.slice(0, top).filter(([, ms]) => ms >= 0.5)
  console.log(`${title}：共 ${sum.toFixed(0)}`)
  console.log(`${textTable(shown.map(([key, ms]) => [ms.toFixed(1), key]))}\n`)
}

const functionName = (frame) => {
  const file = frame.url.replace(/^.*\/(?:node_modules|dist)\//, '')
  const place = file === '' ? '' : `  ${file}:${frame.lineNumber + 1}`
  return `${frame.functionName || '（顶层或无名）'}${place || `  ${ownerOf(frame) ?? ''}`}`
}

const printImports = () => {
  console.log('单独装入一个包或模块（每次新进程，9 次取中位数，毫秒）')
  console.log(
    textTable(measureImports(9).map(({ name, ms }) => [ms === undefined ? '—' : ms.toFixed(1), name])),
  )
}

main()
