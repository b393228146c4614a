/** Comparisons that the HTML report is tried on. */
import { compareDocuments } from '../../../src/diff/compare-documents.ts'
import type { Comparison } from '../../../src/diff/comparison.ts'
import type { Table } from '../../../src/model/official-document.ts'
import { readSample } from '../read-sample.ts'
import { compareReports } from '../small-report.ts'

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

const side = (folder: string) => {
  const { document, year } = readSample(folder)
  return { document, name: folder, ...(year !== undefined && { year }) }
}

export const twoYears: () => Comparison = once(() =>
  compareDocuments(side('content/2024/法治政府建设年度报告'), side('content/2025/法治政府建设年度报告')),
)

/** Text that tries to be markup, or to hide. */
export const hostileReports: () => Comparison = once(() =>
  compareReports(
    {
      year: 2023,
      title: '关于<b>粗体</b>的报告',
      preface: [
        '<img src=x onerror=alert(4)>照旧。',
        '<script>alert(1)</script>办结588件"引号"\'单\'。',
        '\u202Eabc隐藏\u200B字符&lt;已经转义&gt;。',
      ],
      sections: [['"><svg onload=alert(3)>', '开展演练17场。']],
    },
    {
      year: 2024,
      title: '关于<i>斜体</i>的报告',
      preface: [
        '<img src=x onerror=alert(4)>照旧。',
        '<img src=x onerror=alert(2)>办结562件"引号"。',
        '\u202Eabc隐藏\u200B字符&lt;已经转义&gt;，有增加。',
      ],
      sections: [['"><svg onload=alert(3)>', '开展演练<script>18</script>场。']],
    },
  ),
)

const tableOf = (rows: readonly (readonly string[])[]): Table => {
  const [header = [], ...rest] = rows.map((row) => row.map((text) => ({ text, columns: 1, rows: 1 })))
  return { kind: 'table', caption: '各地区案件数', header, rows: rest, landscape: false, path: [] }
}

export const twoTables: () => Comparison = once(() =>
  compareReports(
    {
      sections: [
        [
          '办案情况',
          tableOf([
            ['地区', '收案', '结案'],
            ['江城区', '100', '90'],
            ['滨海县', '80', '70'],
            ['云山县', '60', '55'],
          ]),
        ],
      ],
    },
    {
      sections: [
        [
          '办案情况',
          tableOf([
            ['地区', '收案', '结案'],
            ['云山县', '66', '55'],
            ['江城区', '100', '90'],
            ['新城区', '8', '7'],
          ]),
        ],
      ],
    },
  ),
)

/** A section moved, a sentence moved, a paragraph split, and much that stayed. */
export const movedParts: () => Comparison = once(() => {
  const wandering = '全市各级各部门都要把这一项工作列入议事日程，请大家认真抓好落实。'
  const staying = Array.from(
    { length: 6 },
    (_, index) => `第${index + 1}段没有改动，说的是日常工作的第${index + 1}个方面。`,
  )
  return compareReports(
    {
      year: 2023,
      preface: [`2023年，办结588件。${wandering}`],
      sections: [
        ['加强普法', '开展宣传活动120场，发放读本3万册。', ...staying],
        ['推进立法', '制定规章3件，废止规章1件，修改规章2件。'],
        ['防汛', '组织演练168场，参加2.1万人次。'],
      ],
    },
    {
      year: 2024,
      preface: ['2024年，办结562件。'],
      sections: [
        ['推进立法', '制定规章3件，废止规章1件，修改规章2件。'],
        ['加强普法', '开展宣传活动390场，发放读本3万册。', ...staying],
        [
          '防汛',
          `组织演练192场，参加2.1万人次。${wandering.replace('大家', '各单位')}`,
          '新设预警站点12个。',
        ],
      ],
    },
  )
})
