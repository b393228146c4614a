/** The head of the page: which documents, how many changes, what to look at first, and how the marks look. */
import type { ComparedDocument, Comparison } from '../../comparison.ts'
import { formatShare, reportContent } from '../report-content.ts'
import { type Html, html } from './html.ts'

export const renderSummary = (comparison: Comparison): Html => {
  const { old, new: current, changes, figures, leftovers } = comparison
  const { counts, folded } = reportContent(comparison, { fold: true })
  const large = figures.filter(({ isLarge }) => isLarge).length
  const unanswered = leftovers.plans.filter(({ takenUp }) => takenUp === 'no').length
  return html`<section id="summary" aria-labelledby="title">
<p class="explanation">比对报告</p>
<h1 id="title">${current.title}</h1>
<table class="documents"><tbody>
${renderDocument('旧稿', old)}${renderDocument('新稿', current)}</tbody></table>
<p class="counts">${changes.length === 0 ? '两份公文没有差别。' : `${counts.join('；') || '没有实质改动'}。`}${
    folded > 0 && `另有 ${folded} 处只随年份、序号变化。`
  }</p>
<ul class="facts">
<li><a href="#leftovers"><b>${formatShare(leftovers.sameShare)}</b> 雷同率</a></li>
${
  figures.length > 0 &&
  html`<li><a href="#figures"><b>${figures.filter(({ status }) => status === 'changed').length}</b> 项数据有变化，其中大幅变化 ${large} 项</a></li>`
}
${leftovers.plans.length > 0 && html`<li><a href="#leftovers"><b>${unanswered}</b> 项上年的安排没有提到</a></li>`}
${leftovers.suspects.length > 0 && html`<li><a href="#leftovers"><b>${leftovers.suspects.length}</b> 处可能漏改</a></li>`}
</ul>
${renderLegend()}
</section>`
}

const renderDocument = (side: string, { name, title, year, documentNumber }: ComparedDocument): Html =>
  html`<tr><th scope="row">${side}</th><td>${title}${documentNumber !== undefined && `（${documentNumber}）`}<br><span class="source">${
    year !== undefined && `${year}年度，`
  }${name}</span></td></tr>
`

/** The same words as in the 花脸稿. */
const renderLegend = (): Html =>
  html`<p class="legend"><span>标记：</span><del class="k-removed">删去的文字</del><ins class="k-added">新增的文字</ins><del class="k-moved">移走的文字</del><ins class="k-moved">移来的文字</ins></p>`
