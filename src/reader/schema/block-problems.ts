/** Keys of a section or block that do not go together, beyond what a schema of keys can say. */
import type { SectionBlock, SectionFile } from './block-schema.ts'

export interface BlockProblem {
  readonly rule: string
  readonly message: string
  readonly reason?: string
  readonly hint: string
  /** The place in the block it is about; the whole block when absent. */
  readonly path?: readonly (string | number)[]
}

export const blockKinds = ['标题', '列举', '表格', '图片'] as const

export const blockProblems = (block: SectionBlock): readonly BlockProblem[] => {
  const kinds = blockKinds.filter((kind) => block[kind] !== undefined)
  const stray = (['内容', '编号', '接排'] as const).find((key) => block[key] !== undefined)
  if (kinds.length > 1) {
    return [kindProblem(`“${kinds.join('”“')}”不能写在同一项里。`, '分成几项，各用一个“- ”开头')]
  }
  if (kinds.length === 0) {
    const hint = '一节要有“标题”；自然段直接写文字，不用“内容:”'
    return [kindProblem('这一项没有“标题”“列举”“表格”或“图片”。', hint)]
  }
  if (stray && block.标题 === undefined) {
    return [kindProblem(`“${stray}”要和“标题”写在一起，不能跟着“${kinds[0]}”。`, '补上“标题”，或者分成两项')]
  }
  return [...enumerationProblems(block), ...headingProblems(block)]
}

export const sectionProblems = (section: SectionFile): readonly BlockProblem[] => {
  if (section.标题 === undefined && section.内容 === undefined && section.结语 === undefined) {
    return [{ rule: 'empty-file', message: '这一部分没有标题，也没有内容。', hint: '补上“标题”和“内容”' }]
  }
  return headingProblems(section)
}

const kindProblem = (message: string, hint: string): BlockProblem => ({ rule: 'block-kind', message, hint })

const headingProblems = (section: SectionBlock): BlockProblem[] => [
  ...numberProblems(section),
  ...runInProblems(section),
]

/** Numbers are made, so that one written by hand would be printed beside the made one. */
const numberProblems = ({ 标题 = '', 编号 }: SectionBlock): BlockProblem[] => {
  const number =
    /^(?:[一二三四五六七八九十百]+、|[（(][一二三四五六七八九十百\d]+[）)]|\d+[.．、](?!\d))/u.exec(标题)?.[0]
  if (number === undefined || 编号 === 'none') return []
  const hint = `删去“${number}”；要从别的序号编起，写“编号: 3”；不要序数，写“编号: 无”`
  return [
    { rule: 'written-number', message: `标题里写了序数“${number}”，会印成两个。`, hint, path: ['标题'] },
  ]
}

const enumerationProblems = ({ 列举 = [] }: SectionBlock): BlockProblem[] => {
  const written = 列举.flatMap((item, index): BlockProblem[] => {
    const ordinal = /^[一二三四五六七八九十]+是/u.exec(item)?.[0]
    const message = `列举里写了“${ordinal}”，会印成两个。`
    return ordinal
      ? [{ rule: 'written-number', message, hint: `删去“${ordinal}”，由排版加上`, path: ['列举', index] }]
      : []
  })
  if (列举.length !== 1) return written
  return [
    {
      rule: 'enumeration',
      message: '“列举”只有一项。',
      reason: '只有“一是”而没有“二是”，不成列举。',
      hint: '再写一项，或者改成一个自然段',
      path: ['列举'],
    },
  ]
}

/** 接排: the heading shares a row with the paragraph that must come next. */
const runInProblems = ({ 标题, 接排, 内容 }: SectionBlock): BlockProblem[] => {
  if (!接排) return []
  const first = typeof 内容 === 'string' ? 内容 : 内容?.[0]
  if (标题 !== undefined && (typeof first === 'string' || first?.列举)) return []
  return [
    {
      rule: 'run-in-heading',
      message: 标题 === undefined ? '写了“接排”，没有标题。' : '写了“接排: 是”，但标题后面不是一个自然段。',
      hint: '“内容”的第一项写成一段文字或“列举”，或者去掉“接排”',
      path: ['接排'],
    },
  ]
}
