/** Prints a content folder the way the reader would, without the reader: numbers made, 接排 and 列举 put together. */
import Handlebars from 'handlebars'
import { parse } from 'yaml'
import { toChineseNumeral } from '../../src/text/numerals.ts'
import { joinLines } from '../../src/text/white-space.ts'

type Values = Readonly<Record<string, unknown>>

export const printFolder = (files: ReadonlyMap<string, string>): string => {
  const main = valuesOf(files.get('公文.yaml'))
  const inFolder = (folder: string): Values[] =>
    [...files].filter(([path]) => path.startsWith(`${folder}/`)).map(([, text]) => valuesOf(text))
  const attachments = inFolder('附件')
  const mark = main.发文机关标志 ?? `${names(main.发文机关)}文件`
  return [
    ...['份号', '密级', '保密期限', '紧急程度'].map((key) => names(main[key])),
    main.格式 === '文件' ? names(mark) : '',
    names(main.发文字号),
    main.签发人 ? `签发人：${names(main.签发人)}` : '',
    filled(main.标题).replaceAll('|', ''),
    main.主送机关 ? `${names(main.主送机关)}：` : '',
    printBlocks(inFolder('正文'), 1),
    main.结语 === '无' ? '' : filled(main.结语),
    printAttachmentList([main.附件 ?? attachments.map((file) => file.标题)].flat().map(filled)),
    main.署名 === '无' ? '' : names(main.署名 ?? main.发文机关),
    printDate(main.成文日期),
    main.附注 ? `（${filled(main.附注)}）` : '',
    ...attachments.map(
      (file, index) => `附件${index + 1}${filled(file.标题)}${printBlocks([file.内容].flat(), 1)}`,
    ),
    main.抄送机关 ? `抄送：${names(main.抄送机关)}。` : '',
    main.印发机关 ? `${names(main.印发机关)}${printDate(main.印发日期)}印发` : '',
  ].join('\n')
}

const valuesOf = (text: string | undefined): Values =>
  text === undefined ? {} : (parse(text, { schema: 'failsafe' }) as Values)

const names = (value: unknown): string => (value === undefined ? '' : [value].flat().join(''))

const filled = (value: unknown): string =>
  typeof value === 'string' ? Handlebars.compile(joinLines(value), { noEscape: true })({}) : ''

const printBlocks = (blocks: readonly unknown[], level: number): string => {
  let next = 1
  let printed = ''
  for (const block of blocks) {
    if (typeof block === 'string') {
      printed += filled(block)
      continue
    }
    const values = block as Values
    const content = values.内容 === undefined ? [] : [values.内容].flat()
    if (Array.isArray(values.列举)) {
      printed += values.列举.map((item, index) => `${toChineseNumeral(index + 1)}是${filled(item)}`).join('')
    } else if (values.标题 === undefined) {
      printed += printBlocks(content, level)
    } else {
      const ordinal = values.编号 === undefined ? next : Number(values.编号)
      if (values.编号 !== '无') next = ordinal + 1
      const number = values.编号 === '无' ? '' : printNumber(level, ordinal)
      printed +=
        number + filled(values.标题) + (values.接排 === '是' ? '。' : '') + printBlocks(content, level + 1)
    }
  }
  return printed
}

const printNumber = (level: number, ordinal: number): string => {
  const numeral = toChineseNumeral(ordinal) ?? ''
  return [`${numeral}、`, `（${numeral}）`, `${ordinal}.`, `（${ordinal}）`][level - 1] ?? ''
}

const printAttachmentList = (list: readonly string[]): string => {
  if (list.length === 0) return ''
  return `附件：${list.map((name, index) => (list.length > 1 ? `${index + 1}.` : '') + name).join('')}`
}

const printDate = (value: unknown): string => {
  if (typeof value !== 'string') return ''
  const [year, month, day] = value.split('-').map(Number)
  return `${year}年${month}月${day}日`
}
