// Writes a folder of many invented documents: notices and reports with tables of the invented 滨江市, no two alike.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const subjects = [
  '水闸检修',
  '校舍加固',
  '老旧小区改造',
  '公园绿化',
  '道路照明',
  '渔港清淤',
  '粮库盘点',
  '档案整理',
]
const bodies = ['各县（市、区）人民政府', '市政府各部门', '各开发区管委会']
const duties = [
  '要摸清底数，逐处登记造册，做到不漏一处。',
  '要排出工期，倒排时间，挂图推进。',
  '要用好资金，专账管理，接受监督。',
  '要守住安全底线，发现隐患立即停工整改。',
  '要及时公开进度，听取群众意见。',
]

const pick = (list, number) => list[number % list.length]

const paragraphs = (number, count) =>
  Array.from({ length: count }, (_, at) => {
    const amount = (number * 37 + at * 113) % 900
    return `  - ${pick(subjects, number + at)}第${at + 1}批共${amount + 12}处，已经完成${Math.floor(amount / 3)}处，投入${amount * 2 + 5}万元。${pick(duties, number * 3 + at)}${pick(duties, number + at * 2)}`
  })

const document = (number) => `文种: 通知
发文机关: 滨江市人民政府
发文字号: 滨政发〔2025〕${number}号
标题: 滨江市人民政府关于做好第${number}批${pick(subjects, number)}工作的通知
主送机关: ${pick(bodies, number)}
成文日期: 2025-${String((number % 12) + 1).padStart(2, '0')}-${String((number % 28) + 1).padStart(2, '0')}
正文:
  - 现就做好第${number}批${pick(subjects, number)}工作通知如下。
${paragraphs(number, 6 + (number % 30)).join('\n')}
`

const issuer = `全称: 滨江市人民政府
代字: 滨政发
`

/** One to eight sides each, three in the middle. */
export const writeManyDocuments = (workspace, count) => {
  mkdirSync(join(workspace, 'content/机关'), { recursive: true })
  writeFileSync(join(workspace, 'content/机关/滨江市人民政府.yaml'), issuer)
  for (let number = 1; number <= count; number++) {
    const folder = join(workspace, 'content', `2025-${String(number).padStart(4, '0')}`)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, '公文.yaml'), document(number))
  }
}
