/** What last year's document promised, and the sentence of the new one that takes it up, found by shared key words. */
import type { BlockContext } from '../compare-sentences.ts'
import type { Plan } from '../comparison.ts'
import { type Parts, placeOf, type Sentence } from '../parts.ts'

/** Sections that say what will be done. */
const planTitle =
  /下一步|下步|下一阶段|今后|下一?年|明年|来年|(?:20\d{2}年?).*(?:安排|打算|计划|任务|重点)|(?:工作|主要|任务)(?:安排|打算|计划)|努力方向/u
const shortestPlan = 8
const longestHeadline = 14
const takenUp = 0.5
/** From here on it does not matter that the plan stands among the new plans, too. */
const surelyTakenUp = 0.6
const perhapsTakenUp = 0.36

export const findPlans = (context: BlockContext): readonly Plan[] => {
  const plans = planSentences(context.old)
  if (plans.length === 0) return []
  const index = indexWords(context)
  return plans.map((plan): Plan => {
    const words = keyWords(plan.text, context)
    const done = bestMatch(words, index.done, index.weightOf)
    const again = bestMatch(words, index.planned, index.weightOf)
    const isRepeated = done.score < surelyTakenUp && again.score >= takenUp && again.score > done.score
    const isDone = !isRepeated && done.score >= takenUp
    const best = isRepeated ? again : done
    return {
      text: plan.text,
      oldPath: context.old.units[plan.unit]?.path ?? [],
      oldPlace: context.places.ofOld(context.old.units[plan.unit]?.section ?? 0),
      takenUp: isDone ? 'yes' : isRepeated ? 'repeated' : done.score >= perhapsTakenUp ? 'maybe' : 'no',
      score: Number(best.score.toFixed(2)),
      ...(best.sentence && best.score >= perhapsTakenUp && { bestMatch: describe(best.sentence, context) }),
    }
  })
}

const describe = (sentence: Sentence, context: BlockContext): NonNullable<Plan['bestMatch']> => ({
  text: sentence.text,
  path: context.new.units[sentence.unit]?.path ?? [],
  place: context.places.ofNew(context.new.units[sentence.unit]?.section ?? 0),
})

const planSentences = (parts: Parts): readonly Sentence[] =>
  parts.sentences.filter(
    (sentence) => sentence.kind === 'paragraph' && sentence.weight >= shortestPlan && isPlan(parts, sentence),
  )

const isPlan = (parts: Parts, { unit, text }: Sentence): boolean =>
  placeOf(parts, parts.units[unit]?.section ?? 0).some((title) => planTitle.test(title)) &&
  !/(?:以下|下列|如下)[^。]*[。：]$/u.test(text)

interface WordIndex {
  readonly done: ReadonlyMap<string, readonly Sentence[]>
  readonly planned: ReadonlyMap<string, readonly Sentence[]>
  weightOf(word: string): number
}

/** Only the new document is cut into words; those of a plan that are not in it weigh as the rarest. */
const indexWords = (context: BlockContext): WordIndex => {
  const done = new Map<string, Sentence[]>()
  const planned = new Map<string, Sentence[]>()
  const frequency = new Map<string, number>()
  const sentences = context.new.sentences.filter(({ kind }) => kind === 'paragraph')
  for (const sentence of sentences) {
    const index = isPlan(context.new, sentence) ? planned : done
    for (const word of keyWords(sentence.text, context)) {
      frequency.set(word, (frequency.get(word) ?? 0) + 1)
      addTo(index, word, sentence)
    }
    addFollower(sentence, context, done)
  }
  const weightOf = (word: string): number =>
    Math.log(1 + sentences.length / (frequency.get(word) ?? 1)) * word.length
  return { done, planned, weightOf }
}

const addTo = (index: Map<string, Sentence[]>, word: string, sentence: Sentence): void => {
  const found = index.get(word)
  if (found?.includes(sentence)) return
  if (found) found.push(sentence)
  else index.set(word, [sentence])
}

/** A short sentence is the headline of the next one: 开展专项监督。对异地执法…… */
const addFollower = (sentence: Sentence, context: BlockContext, done: Map<string, Sentence[]>): void => {
  const next = context.new.sentences[sentence.index + 1]
  if (next?.unit !== sentence.unit || sentence.weight > longestHeadline || isPlan(context.new, next)) return
  for (const word of keyWords(sentence.text, context)) addTo(done, word, next)
}

/** Words of two characters and more that are about the matter, without figures. */
const keyWords = (text: string, { split }: BlockContext): readonly string[] => [
  ...new Set(
    split(text)
      .map((word) => word.replaceAll(/[《》“”]/gu, ''))
      .filter((word) => word.length > 1 && /^\p{Script=Han}/u.test(word) && !commonWords.has(word)),
  ),
]

const commonWords = new Set(
  '工作 进一步 继续 加强 推进 推动 完善 落实 开展 组织 建立 健全 全面 深化 提高 提升 做好 强化 加快 有关 以及 情况 问题 要求 部门 单位 我市 全市 全年 年底 以上 不断 切实 着力 对于 按照 根据 进行 实施 重点 各项 制度 机制'.split(
    ' ',
  ),
)

const bestMatch = (
  words: readonly string[],
  index: ReadonlyMap<string, readonly Sentence[]>,
  weightOf: (word: string) => number,
): { score: number; sentence?: Sentence } => {
  const whole = words.reduce((sum, word) => sum + weightOf(word), 0)
  const scores = new Map<Sentence, number>()
  for (const word of words) {
    for (const sentence of index.get(word) ?? []) {
      scores.set(sentence, (scores.get(sentence) ?? 0) + weightOf(word))
    }
  }
  let best: { score: number; sentence?: Sentence } = { score: 0 }
  for (const [sentence, score] of scores) {
    if (whole > 0 && score / whole > best.score) best = { score: score / whole, sentence }
  }
  return best
}
