/** What stayed from last year's document: shares, sentences, words that may have been forgotten, and what was promised. */
import type { Leftovers, Plan, SameSentence, Suspect } from '../../comparison.ts'
import { formatShare, planLabels, suspectLabels } from '../report-content.ts'
import type { BlockLinks } from './block-links.ts'
import { type Html, html } from './html.ts'

export const renderLeftovers = (leftovers: Leftovers, links: BlockLinks): Html =>
  html`<section id="leftovers" aria-labelledby="leftovers-title">
<h2 id="leftovers-title">沿用上年</h2>
${renderShares(leftovers)}
${renderSentences(leftovers.sameSentences, links)}
${renderSuspects(leftovers.suspects, links)}
${renderPlans(leftovers.plans, links)}
</section>`

const renderShares = ({ sameShare, sameShareBeyondFigures }: Leftovers): Html =>
  html`<dl class="shares">
<div><dt>雷同率</dt><dd><meter min="0" max="1" value="${sameShare}">${formatShare(sameShare)}</meter> ${formatShare(sameShare)}</dd><dd class="explanation">新稿里与旧稿逐字相同的句子占多少字</dd></div>
<div><dt>不计年份、数字和序号</dt><dd><meter min="0" max="1" value="${sameShareBeyondFigures}">${formatShare(sameShareBeyondFigures)}</meter> ${formatShare(sameShareBeyondFigures)}</dd><dd class="explanation">句子除了这些都相同的，也算在内</dd></div>
</dl>`

const renderSentences = (sentences: readonly SameSentence[], links: BlockLinks): Html =>
  html`<h3>没有改动的句子（${sentences.length} 句）</h3>
${
  sentences.length === 0
    ? html`<p>没有照搬的句子。</p>`
    : html`<ol class="sentences">${sentences.map(
        ({ text, path, place }) =>
          html`<li>${text} ${links.link(placeName(place), 'new', path)}</li>
`,
      )}</ol>`
}`

/** The nearest heading says enough; the link leads there. */
const placeName = (place: readonly string[]): string => place.at(-1) ?? '文首'

const renderSuspects = (suspects: readonly Suspect[], links: BlockLinks): Html =>
  html`<h3>可能漏改的（${suspects.length} 处）</h3>
${
  suspects.length === 0
    ? html`<p>没有发现上年的日期、数字和名称。</p>`
    : html`<div class="scroll" tabindex="0" role="region" aria-label="可能漏改的，可左右滚动"><table class="suspects"><thead><tr><th scope="col">种类</th><th scope="col">文字</th><th scope="col">所在句子</th><th scope="col">为什么提出来</th></tr></thead>
<tbody>${suspects.map(
        ({ kind, text, sentence, reason, path, place }) =>
          html`<tr><td>${suspectLabels[kind]}</td><th scope="row">${text}</th><td>${markText(sentence, text)} ${links.link(placeName(place), 'new', path)}</td><td>${reason}</td></tr>
`,
      )}</tbody></table></div>`
}`

/** The words in question stand out in their sentence. */
const markText = (sentence: string, text: string): Html => {
  const at = text === '' ? -1 : sentence.indexOf(text)
  if (at < 0) return html`${sentence}`
  return html`${sentence.slice(0, at)}<mark>${text}</mark>${sentence.slice(at + text.length)}`
}

/** What needs an answer comes first in the summary. */
const planOrder: readonly Plan['takenUp'][] = ['no', 'maybe', 'repeated', 'yes']

const renderPlans = (plans: readonly Plan[], links: BlockLinks): Html => {
  if (plans.length === 0)
    return html`<h3>上年提出的安排</h3>
<p>旧稿里没有找到下一步安排。</p>`
  const counts = planOrder.flatMap((takenUp) => {
    const count = plans.filter((plan) => plan.takenUp === takenUp).length
    return count === 0 ? [] : [`${planLabels[takenUp]} ${count} 项`]
  })
  return html`<h3>上年提出的安排（${plans.length} 项）</h3>
<p class="explanation">${counts.join('，')}。</p>
<div class="scroll" tabindex="0" role="region" aria-label="上年提出的安排，可左右滚动"><table class="plans"><thead><tr><th scope="col">上年的安排</th><th scope="col">是否落实</th><th scope="col">新稿里最接近的句子</th></tr></thead>
<tbody>${plans.map((plan) => renderPlan(plan, links))}</tbody></table></div>`
}

const renderPlan = ({ text, oldPath, oldPlace, takenUp, bestMatch }: Plan, links: BlockLinks): Html =>
  html`<tr><td>${text} ${links.link(placeName(oldPlace), 'old', oldPath)}</td><td><span class="${`badge plan-${takenUp}`}">${planLabels[takenUp]}</span></td><td>${
    bestMatch
      ? html`${bestMatch.text} ${links.link(placeName(bestMatch.place), 'new', bestMatch.path)}`
      : html`<span class="none">无</span>`
  }</td></tr>
`
