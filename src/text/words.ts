/** Word segmentation for places where a break must make sense, such as titles. */
import { splitIntoKnownWords } from './known-words.ts'

/** Words of 公文 that general segmentation cuts in two. */
const officialWords = [
  '印发',
  '转发',
  '批转',
  '公布',
  '办公厅',
  '办公室',
  '规范性文件',
  '规范性',
  '实施方案',
  '实施意见',
  '实施细则',
  '工作方案',
  '工作计划',
  '工作要点',
  '指导意见',
  '管理办法',
  '暂行办法',
  '若干措施',
  '三年行动计划',
  '行动计划',
  '专项行动',
  '若干规定',
  '领导小组',
  '委员会',
  '人民政府',
  '营商环境',
  '法治政府',
  '放管服',
]

/** 《…》 “…” and （…） of up to `longest` characters count as one word; so do names given by the caller. */
export const segmentWords = (text: string, names: readonly string[], longest: number): string[] => {
  const words: string[] = []
  for (const piece of protectedPieces(text, names, longest)) {
    if (piece.whole) words.push(piece.text)
    else words.push(...(splitIntoKnownWords(piece.text) ?? splitByDictionary(piece.text)))
  }
  return joinSuffixes(words)
}

/** 郑州 + 市, 规范 + 性: what ends a name or a noun stays with it. */
const suffixes = new Set([...'省市县区乡镇村州旗盟局厅部委办处院所会性化率法员者型度案书费'])

const joinSuffixes = (words: readonly string[]): string[] => {
  const joined: string[] = []
  for (const word of words) {
    const last = joined.length - 1
    const stem = joined[last]
    if (stem !== undefined && suffixes.has(word) && /^\p{Script=Han}+$/u.test(stem))
      joined[last] = stem + word
    else joined.push(word)
  }
  return joined
}

let segmenter: Intl.Segmenter | undefined

const splitByDictionary = (text: string): readonly string[] => {
  segmenter ??= new Intl.Segmenter('zh-CN', { granularity: 'word' })
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

const protectedPieces = (
  text: string,
  names: readonly string[],
  longest: number,
): { text: string; whole: boolean }[] => {
  const escaped = [...names, ...officialWords]
    // A name longer than a row of the title has to be parted anyway.
    .filter((name) => name !== '' && name.length <= 60)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const whole = new RegExp(
    [
      `《[^》]{1,${longest}}》`,
      `“[^”]{1,${longest}}”`,
      `（[^）]{1,${longest}}）`,
      '〔\\d+〕\\d+号',
      '\\d+年度?',
      ...escaped,
    ].join('|'),
    'g',
  )
  const pieces: { text: string; whole: boolean }[] = []
  let at = 0
  for (const match of text.matchAll(whole)) {
    if (match.index > at) pieces.push({ text: text.slice(at, match.index), whole: false })
    pieces.push({ text: match[0], whole: true })
    at = match.index + match[0].length
  }
  if (at < text.length) pieces.push({ text: text.slice(at), whole: false })
  return pieces
}
