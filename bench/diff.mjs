// Comparing: how long two reports of many sizes take, and what share of planted edits is found.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'
import { median } from './median.mjs'
import { readOptions } from './options.mjs'
import { markdownTable } from './report.mjs'
import { root } from './sample.mjs'
import { textTable } from './text-table.mjs'

const { values } = readOptions({
  command: 'node bench/diff.mjs',
  job: '比对各种长短的报告要多久，埋设的改动能找回多少。',
  options: { readme: { help: '把结果写进 README.md' } },
})

/** The tests' own generator and measure, so that README and tests speak of the same edits; bundled two folders deep, as they lie. */
const loadMeasure = async () => {
  const file = join(root, 'node_modules/.cache/hongtou-diff-measure.mjs')
  const bundle = await rolldown({ input: join(root, 'test/diff/measure.ts'), platform: 'node' })
  await bundle.write({ file, format: 'esm', codeSplitting: false })
  await bundle.close()
  try {
    return await import(pathToFileURL(file).href)
  } finally {
    rmSync(file)
  }
}

const { annualReport, compareDocuments, lengthen, lengthOf, measureKinds, paragraphsOf } = await loadMeasure()

const names = {
  movedSentences: '句子移到别处',
  movedSections: '章节移到别处',
  renumbered: '章节序号变动',
  reworded: '句子改写',
  figures: '数字改动',
  added: '句子新增',
  removed: '句子删去',
  split: '段落拆分',
  merged: '段落合并',
}

const time = (run) => {
  const started = performance.now()
  run()
  return performance.now() - started
}

const showSpeed = () => {
  const rows = [['段落', '字数（两份）', '毫秒']]
  compareDocuments({ document: annualReport(2024), name: '旧' }, { document: annualReport(2025), name: '新' })
  for (const times of [1, 2, 4, 8, 16]) {
    const { old, current } = lengthen(times)
    const runs = [1, 2, 3].map(() =>
      time(() => compareDocuments({ document: old, name: '旧' }, { document: current, name: '新' })),
    )
    rows.push([String(paragraphsOf(old)), String(lengthOf(old) + lengthOf(current)), median(runs).toFixed(0)])
  }
  console.log(`比对用时\n${textTable(rows, [0, 1, 2])}`)
  return rows
}

const showRecall = () => {
  const { totals, falseMoves } = measureKinds(200)
  const rows = [['改动', '埋设', '找到', '找回率']]
  for (const [kind, { planted, found }] of Object.entries(totals)) {
    rows.push([names[kind], String(planted), String(found), `${((found / planted) * 100).toFixed(1)}%`])
  }
  console.log(`埋设的改动\n${textTable(rows, [1, 2, 3])}\n  误报的移动：${falseMoves}`)
  return { rows, falseMoves }
}

const speed = showSpeed()
const recall = showRecall()

/** README speaks English. */
const english = {
  段落: 'paragraphs',
  '字数（两份）': 'characters (both)',
  毫秒: 'ms',
  改动: 'planted edit',
  埋设: 'planted',
  找到: 'found',
  找回率: 'recall',
  句子移到别处: 'sentence moved',
  章节移到别处: 'section moved',
  章节序号变动: 'section renumbered',
  句子改写: 'sentence reworded',
  数字改动: 'figure changed',
  句子新增: 'sentence added',
  句子删去: 'sentence removed',
  段落拆分: 'paragraph split',
  段落合并: 'paragraphs merged',
}
const inEnglish = (rows) => rows.map((row) => row.map((word) => english[word] ?? word))

const writeReadme = () => {
  const file = join(root, 'README.md')
  const text = [
    markdownTable(inEnglish(recall.rows), [1, 2, 3]),
    `False moves: ${recall.falseMoves}.`,
    markdownTable(inEnglish(speed), [0, 1, 2]),
  ].join('\n\n')
  const marks = /(<!-- bench\/diff\.mjs -->\n).*?(\n<!-- end -->)/s
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(marks, (_, begin, end) => `${begin}\n${text}\n${end}`),
  )
}

if (values.readme) writeReadme()
