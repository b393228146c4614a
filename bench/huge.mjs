// Builds one document of very many sides: `node bench/huge.mjs --help` tells the options. Seconds and memory should grow as the sides do.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { machine, measureProcess } from './measure-process.mjs'
import { readOptions } from './options.mjs'
import { command } from './sample.mjs'
import { textTable } from './text-table.mjs'

const { values } = readOptions({
  command: 'node bench/huge.mjs',
  job: '一份很长的公文要多久、要多少内存；都应当与面数成正比。',
  options: {
    pages: { value: '面数', fallback: '100,1000,10000', help: '大约多少面，用逗号分开' },
    formats: { value: '格式', fallback: 'pdf,docx,txt', help: '排成哪些格式' },
  },
})

const works = ['水闸检修', '校舍加固', '道路照明', '渔港清淤', '粮库盘点', '档案整理', '管网更新']
const duties = [
  '要摸清底数，逐处登记造册，做到不漏一处。',
  '要排出工期，倒排时间，挂图推进，每月通报一次进度。',
  '要用好资金，专账管理，接受审计和社会监督。',
  '要守住安全底线，发现隐患立即停工整改，整改不到位的不得复工。',
  '要及时公开进度，听取群众意见，办理结果逐件答复。',
]
const pick = (list, number) => list[number % list.length]

/** Some 300 characters, no two alike. */
const paragraph = (number) =>
  `        - ${pick(works, number)}第${number}批共${(number * 37) % 900}处，已经完成${(number * 13) % 300}处，投入${(number * 71) % 5000}.5万元。${Array.from({ length: 10 }, (_, at) => pick(duties, number * 3 + at * (1 + (number % 4)))).join('')}`

const table = (number) =>
  `        - 表格:
            题: 第${number}表
            列: [类别, 应办, 已办, 占比]
            行:
${Array.from({ length: 8 }, (_, at) => `              - [${pick(works, number + at)}, ${number + at}, ${(number + at) >> 1}, 50.0%]`).join('\n')}`

/** Ten sides: a heading, then parts of two sides each. */
const section = (number) =>
  `标题: 第${number}片区工作情况
内容:
${Array.from(
  { length: 5 },
  (_, part) => `    - 标题: ${pick(works, number + part)}工作
      内容:
${[0, 1, 2, 3].map((at) => paragraph(number * 20 + part * 4 + at)).join('\n')}${part === 4 ? `\n${table(number)}` : ''}`,
).join('\n')}
`

const writeHuge = (workspace, pages) => {
  const folder = join(workspace, 'content/长报告')
  mkdirSync(join(folder, '正文'), { recursive: true })
  const elements = {
    文种: '报告',
    发文机关: '滨江市人民政府',
    发文字号: '滨政报〔2025〕1号',
    签发人: '陈一鸣',
    标题: '滨江市人民政府关于各片区工作情况的报告',
    主送机关: '江东省人民政府',
    成文日期: '2025-06-03',
  }
  writeFileSync(
    join(folder, '公文.yaml'),
    Object.entries(elements)
      .map(([key, value]) => `${key}: ${value}\n`)
      .join(''),
  )
  for (let number = 1; number <= Math.max(1, Math.round(pages / 10)); number++)
    writeFileSync(join(folder, '正文', `${String(number).padStart(5, '0')}.yaml`), section(number))
}

/** Sides and bytes of the one document that was built. */
const builtIn = (output) => {
  const records = join(output, '.hongtou')
  const [name] = readdirSync(records).filter((file) => file.endsWith('.json'))
  const { pages, document } = JSON.parse(readFileSync(join(records, name), 'utf8'))
  return { pages, bytes: document.outputs.reduce((sum, { bytes }) => sum + bytes, 0) }
}

const rows = [['', '面', '秒', '处理器秒', '每千面处理器秒', '内存峰值 MB', '文件 MB']]
for (const wanted of values.pages.split(',').map(Number)) {
  const workspace = mkdtempSync(join(tmpdir(), 'hongtou-huge-'))
  try {
    writeHuge(workspace, wanted)
    for (const format of values.formats.split(',')) {
      const args = [command, 'build', '-f', format, '-o', format]
      const {
        seconds,
        processor = Number.NaN,
        megabytes = Number.NaN,
      } = await measureProcess(process.execPath, args, { cwd: workspace })
      const { pages, bytes } = builtIn(join(workspace, format))
      const figures = [seconds, processor, (processor * 1000) / pages].map((value) => value.toFixed(1))
      rows.push([format, String(pages), ...figures, megabytes.toFixed(0), (bytes / 2 ** 20).toFixed(1)])
    }
  } finally {
    rmSync(workspace, { recursive: true, force: true })
  }
}
console.log(`${textTable(rows, [1, 2, 3, 4, 5, 6])}\n\n机器：${machine()}`)
