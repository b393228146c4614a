// Compares with other typesetters on the sample report, cold and, if asked, warm: `npm run bench -- --help` tells the options.
import { mkdirSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { measureCold } from './cold.mjs'
import { contestants } from './contestants.mjs'
import { machine, memoryMethod } from './measure-process.mjs'
import { readOptions, stopWith } from './options.mjs'
import { coldColumns, coldRows, goalLines, markdownTable } from './report.mjs'
import { root } from './sample.mjs'
import { textTable } from './text-table.mjs'
import { measureWarm, warmColumns, warmGoal, warmRows } from './warm.mjs'

const { values } = readOptions({
  command: 'npm run bench --',
  job: '排示范报告要多久，与别的排版程序比。',
  options: {
    rounds: { value: '次数', fallback: 10, help: '每个程序跑几轮' },
    only: {
      value: '名字',
      help: `冷启动只测这些，用逗号隔开：${contestants.map(({ id }) => id).join('、')}`,
    },
    warm: { help: '再测热态：一个进程里接连排许多份，要五到十五分钟' },
    count: { value: '份数', fallback: 1000, help: '热态排多少份' },
    save: { help: '把表存到 output/bench.md' },
  },
})

const idsIn = (list) => {
  const all = contestants.map(({ id }) => id)
  if (list === undefined) return all
  const wanted = list.split(',').map((id) => id.trim())
  const unknown = wanted.find((id) => !all.includes(id))
  return unknown === undefined ? wanted : stopWith(`没有叫“${unknown}”的程序，有 ${all.join('、')}。`)
}

const showCold = async (ids) => {
  const load = loadavg()[0].toFixed(1)
  const entries = await measureCold(ids, values.rounds)
  return {
    title: '示范报告，冷启动',
    rows: coldRows(entries),
    columns: coldColumns,
    notes: [
      ...goalLines(entries),
      `规则：每一行都是从头启动的整个进程，轮流跑 ${values.rounds} 轮，取中位数和最小值；开跑前各预热一次。处理器时间是用户态加内核态，线程、子进程都算。开跑时负载 ${load}。`,
      `内存：单个进程的峰值（${memoryMethod}）。`,
      '各家排的是同样的字、同样的版心和字体，版头和版记在对照程序里只是普通段落。LibreOffice 转的是红头排出的 DOCX。',
    ],
  }
}

const showWarm = async () => {
  const load = loadavg()[0].toFixed(1)
  const entries = await measureWarm(values.count)
  return {
    title: '示范报告改换数字，一个进程接连排',
    rows: warmRows(entries),
    columns: warmColumns,
    notes: [
      ...warmGoal(entries),
      `规则：各在自己的进程里分十段轮流排，取中位数；字体只打开一次，正文几乎每一段都份份不同。红头从 YAML 读起，对照程序从备好的源文件排起。开跑时负载 ${load}。`,
    ],
  }
}

const tables = [await showCold(idsIn(values.only)), ...(values.warm ? [await showWarm()] : [])]
const machineLine = `机器：${machine()}`
for (const { title, rows, columns, notes } of tables)
  console.log(`\n${title}\n\n${textTable(rows, columns)}\n\n${notes.join('\n')}`)
console.log(`\n${machineLine}`)

if (values.save) {
  const text = tables.map(
    ({ title, rows, columns, notes }) =>
      `## ${title}\n\n${markdownTable(rows, columns)}\n\n${notes.join('  \n')}`,
  )
  mkdirSync(join(root, 'output'), { recursive: true })
  writeFileSync(join(root, 'output/bench.md'), `${[...text, machineLine].join('\n\n')}\n`)
  console.log('表已存到 output/bench.md')
}
