/** Seeded edits of a document, each kind planted a known number of times, for measuring what the comparison finds. */

import { splitSentences } from '../../src/diff/split-sentences.ts'
import type { Block, OfficialDocument } from '../../src/model/official-document.ts'
import { toChineseNumeral } from '../../src/text/numerals.ts'

/** mulberry32: the same numbers from the same seed. */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = state
    value = Math.imul(value ^ (value >>> 15), value | 1)
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61)
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}

export interface PlantedEdits {
  readonly document: OfficialDocument
  /** Sentences as they stand in the edited document. */
  readonly movedSentences: readonly string[]
  readonly movedSections: readonly string[]
  readonly renumbered: readonly string[]
  readonly reworded: readonly { readonly before: string; readonly after: string }[]
  readonly figures: readonly { readonly before: string; readonly after: string }[]
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly split: readonly string[]
  readonly merged: readonly string[]
}

/** A paragraph as sentences, and the heading run into it. */
interface Draft {
  readonly block: Block
  sentences: string[]
  isTouched: boolean
}

type Random = () => number

export const plantEdits = (document: OfficialDocument, seed: number): PlantedEdits => {
  const random = randomFrom(seed)
  let drafts: Draft[] = document.body.mainText.map((block) => ({
    block,
    sentences: block.kind === 'paragraph' ? splitSentences(block.text) : [],
    isTouched: false,
  }))
  const movedSections: string[] = []
  drafts = moveSection(drafts, random, movedSections)
  const movedSentences = repeat(2, () => moveSentence(drafts, random))
  const figures = repeat(4, () => changeFigure(drafts, random))
  const reworded = repeat(4, () => reword(drafts, random))
  const added = repeat(2, () => addSentence(drafts, random))
  const removed = repeat(2, () => removeSentence(drafts, random))
  const split = repeat(1, () => splitParagraph(drafts, random))
  const merged = repeat(1, () => mergeParagraphs(drafts, random))
  const { blocks, renumbered } = renumber(drafts)
  return {
    document: { ...document, body: { ...document.body, mainText: blocks } },
    movedSentences,
    movedSections,
    renumbered: renumbered.filter((title) => !movedSections.includes(title)),
    reworded,
    figures,
    added,
    removed,
    split,
    merged,
  }
}

const repeat = <T>(times: number, make: () => T | undefined): T[] =>
  Array.from({ length: times }, make).filter((made): made is T => made !== undefined)

const pick = <T>(list: readonly T[], random: Random): T | undefined =>
  list[Math.floor(random() * list.length)]

/** A second-level section with all its text goes before another of the same parent. */
const moveSection = (drafts: Draft[], random: Random, moved: string[]): Draft[] => {
  const starts = drafts.flatMap(({ block }, index) => (levelOf(block) === 2 ? [index] : []))
  const endOf = (start: number): number => {
    const next = drafts.findIndex(({ block }, index) => index > start && (levelOf(block) ?? 9) <= 2)
    return next < 0 ? drafts.length : next
  }
  const parentOf = (start: number): number =>
    drafts.findLastIndex(({ block }, index) => index < start && levelOf(block) === 1)
  const from = pick(starts, random)
  if (from === undefined) return drafts
  const siblings = starts.filter(
    (start) =>
      parentOf(start) === parentOf(from) && Math.abs(starts.indexOf(start) - starts.indexOf(from)) > 1,
  )
  const to = pick(siblings, random)
  if (to === undefined) return drafts
  const cut = drafts.slice(from, endOf(from))
  for (const draft of cut) draft.isTouched = true
  // A section that is longer than what it jumps over stands still while the others move.
  const lengthOf = (list: readonly Draft[]): number =>
    list.reduce((sum, { sentences }) => sum + sentences.join('').length, 0)
  const jumped = to > from ? drafts.slice(endOf(from), to) : drafts.slice(to, from)
  if (lengthOf(jumped) <= 1.3 * lengthOf(cut)) return drafts
  moved.push(titleOf(cut[0]?.block))
  const rest = drafts.filter((draft) => !cut.includes(draft))
  const at = rest.indexOf(drafts[to] as Draft)
  return [...rest.slice(0, at), ...cut, ...rest.slice(at)]
}

const levelOf = (block: Block): number | undefined =>
  block.kind === 'heading' ? block.level : block.kind === 'paragraph' ? block.runIn?.level : undefined

const titleOf = (block: Block | undefined): string =>
  block?.kind === 'heading' ? block.text : block?.kind === 'paragraph' ? (block.runIn?.text ?? '') : ''

/** Paragraphs no other edit has touched, with sentences that are long and start with no ordinal. */
const candidates = (
  drafts: readonly Draft[],
  holds: (sentence: string) => boolean,
): { draft: Draft; at: number }[] =>
  drafts.flatMap((draft) => {
    if (draft.isTouched || draft.sentences.length < 2) return []
    return draft.sentences.flatMap((sentence, at) =>
      sentence.length >= 24 && !/^[一二三四五六七八九]是/u.test(sentence) && holds(sentence)
        ? [{ draft, at }]
        : [],
    )
  })

const moveSentence = (drafts: Draft[], random: Random): string | undefined => {
  const from = pick(
    candidates(drafts, (sentence) => sentence.length >= 30),
    random,
  )
  if (from === undefined) return undefined
  from.draft.isTouched = true
  const to = pick(
    drafts.filter(
      (draft) =>
        !draft.isTouched &&
        draft.sentences.length > 0 &&
        Math.abs(drafts.indexOf(draft) - drafts.indexOf(from.draft)) > 3,
    ),
    random,
  )
  if (to === undefined) return undefined
  to.isTouched = true
  const [sentence = ''] = from.draft.sentences.splice(from.at, 1)
  to.sentences.push(sentence)
  return sentence
}

const figure = /(?<![\d.年月])\d{2,5}(?=[件项条名次个份人])/u

const changeFigure = (drafts: Draft[], random: Random): { before: string; after: string } | undefined => {
  const place = pick(
    candidates(drafts, (sentence) => figure.test(sentence)),
    random,
  )
  if (place === undefined) return undefined
  place.draft.isTouched = true
  const sentence = place.draft.sentences[place.at] ?? ''
  const before = figure.exec(sentence)?.[0] ?? ''
  const after = String(Number(before) + 1 + Math.floor(random() * 40))
  place.draft.sentences[place.at] = sentence.replace(figure, after)
  return { before, after }
}

const rewordings: readonly (readonly [RegExp, string])[] = [
  [/全部/u, '均已'],
  [/开展/u, '组织开展'],
  [/提出/u, '逐条提出'],
  [/加强/u, '切实加强'],
  [/研究/u, '会商研究'],
  [/公布/u, '向社会公布'],
  [/办理/u, '受理办结'],
  [/建立/u, '健全完善'],
  [/责任单位/u, '主责部门'],
  [/听取/u, '广泛听取'],
]

const reword = (drafts: Draft[], random: Random): { before: string; after: string } | undefined => {
  const place = pick(
    candidates(drafts, (sentence) => rewordings.some(([word]) => word.test(sentence))),
    random,
  )
  if (place === undefined) return undefined
  place.draft.isTouched = true
  const before = place.draft.sentences[place.at] ?? ''
  const [word, other] = rewordings.find(([known]) => known.test(before)) ?? [/$/u, '']
  const after = before.replace(word, other)
  place.draft.sentences[place.at] = after
  return { before, after }
}

const invented: readonly string[] = [
  '在滨河新区建成企业合规指导驿站六处，安排公职律师每周坐班解答用工和税费疑问。',
  '会同邻近三市签订跨区域水源保护执法协作备忘录，轮流牵头巡查界河排污口。',
  '编写青少年模拟法庭剧本集，送进全市每一所寄宿制中学的阅览室供师生排演。',
  '上线公文错情自动提示小工具，起草人在送签之前即可看到格式方面的疏漏。',
]

const addSentence = (drafts: Draft[], random: Random): string | undefined => {
  const text = pick(
    invented.filter((known) => !drafts.some(({ sentences }) => sentences.includes(known))),
    random,
  )
  const place = pick(
    candidates(drafts, () => true),
    random,
  )
  if (place === undefined || text === undefined) return undefined
  place.draft.isTouched = true
  place.draft.sentences.splice(place.at + 1, 0, text)
  return text
}

const removeSentence = (drafts: Draft[], random: Random): string | undefined => {
  const place = pick(
    candidates(drafts, () => true),
    random,
  )
  if (place === undefined) return undefined
  place.draft.isTouched = true
  return place.draft.sentences.splice(place.at, 1)[0]
}

const splitParagraph = (drafts: Draft[], random: Random): string | undefined => {
  const draft = pick(
    drafts.filter(
      ({ isTouched, sentences }) => !isTouched && sentences.length >= 4 && sentences.join('').length > 120,
    ),
    random,
  )
  if (draft === undefined || draft.block.kind !== 'paragraph') return undefined
  const half = Math.floor(draft.sentences.length / 2)
  const { runIn: _, items: __, ...plain } = draft.block
  const second: Draft = { block: plain, sentences: draft.sentences.splice(half), isTouched: true }
  draft.isTouched = true
  drafts.splice(drafts.indexOf(draft) + 1, 0, second)
  return second.sentences.join('')
}

const mergeParagraphs = (drafts: Draft[], random: Random): string | undefined => {
  const firsts = drafts.filter((draft, index) => {
    const next = drafts[index + 1]
    return isPlain(draft) && next !== undefined && isPlain(next) && levelOf(next.block) === undefined
  })
  const first = pick(firsts, random)
  const second = first && drafts[drafts.indexOf(first) + 1]
  if (first === undefined || second === undefined) return undefined
  const text = second.sentences.join('')
  first.sentences.push(...second.sentences)
  first.isTouched = true
  drafts.splice(drafts.indexOf(second), 1)
  return text
}

const isPlain = ({ block, isTouched, sentences }: Draft): boolean =>
  block.kind === 'paragraph' && !isTouched && sentences.join('').length >= 60

/** Numbers made anew for the order the headings now have. */
const renumber = (drafts: readonly Draft[]): { blocks: Block[]; renumbered: string[] } => {
  const counters = [0, 0, 0, 0, 0]
  const renumbered: string[] = []
  const numberOf = (level: number, old: string, title: string): string => {
    if (old === '') return ''
    counters[level] = (counters[level] ?? 0) + 1
    counters.fill(0, level + 1)
    const count = counters[level] ?? 0
    const numeral = toChineseNumeral(count) ?? ''
    const made = [`${numeral}、`, `（${numeral}）`, `${count}.`, `（${count}）`][level - 1] ?? ''
    if (made !== old) renumbered.push(title)
    return made
  }
  const blocks = drafts.flatMap(({ block, sentences }): Block[] => {
    if (block.kind === 'heading')
      return [{ ...block, number: numberOf(block.level, block.number, block.text) }]
    if (block.kind !== 'paragraph') return [block]
    const { runIn, items: _, ...plain } = block
    const heading = runIn && { runIn: { ...runIn, number: numberOf(runIn.level, runIn.number, runIn.text) } }
    const text = sentences.join('')
    return text === '' && !heading ? [] : [{ ...plain, ...heading, text: text || '（略）。' }]
  })
  return {
    blocks: blocks.map((block, index) => ({ ...block, path: ['body', 'mainText', index] })),
    renumbered,
  }
}
