/** The figures as a table that can be sorted and filtered. */
import type { FigureComparison } from '../../comparison.ts'
import { formatDifference, formatPercent } from '../report-content.ts'
import type { BlockLinks } from './block-links.ts'
import { type Html, html } from './html.ts'

type FigureGroup = 'large' | 'changed' | 'same' | 'vanished' | 'new'

const groups: readonly { readonly group: FigureGroup; readonly name: string }[] = [
  { group: 'large', name: '大幅变化' },
  { group: 'changed', name: '有变化' },
  { group: 'same', name: '完全相同' },
  { group: 'vanished', name: '不再出现' },
  { group: 'new', name: '新出现' },
]

export const renderFigures = (
  figures: readonly FigureComparison[],
  limit: number,
  links: BlockLinks,
): Html => {
  if (figures.length === 0) return html``
  const rows = figures.map((figure) => renderFigure(figure, links))
  return html`<section id="figures" aria-labelledby="figures-title">
<h2 id="figures-title">数据</h2>
<p class="explanation">按项目配对的数据。变化超过 ${limit}% 的标“▲”；完全相同的请留意是不是忘了更新。点表头排序，点项目看原文。</p>
<div class="switches controls" role="group" aria-label="显示哪些数据">${groups.map((names) => renderSwitch(names, figures))}</div>
<div class="scroll" tabindex="0" role="region" aria-label="数据表，可左右滚动"><table class="figures" data-sortable>
<thead><tr>${columns.map(renderColumn)}</tr></thead>
<tbody>${rows}</tbody>
</table></div>
</section>`
}

const groupOf = ({ status, isLarge }: FigureComparison): FigureGroup =>
  status === 'changed' && isLarge ? 'large' : status

const renderSwitch = (
  { group, name }: { readonly group: FigureGroup; readonly name: string },
  figures: readonly FigureComparison[],
): Html | undefined => {
  const count = figures.filter((figure) => groupOf(figure) === group).length
  return count === 0
    ? undefined
    : html`<button type="button" aria-pressed="true" data-figures="${group}">${name} ${count}</button>`
}

const columns = [
  { name: '项目', isNumber: false },
  { name: '旧稿', isNumber: true },
  { name: '新稿', isNumber: true },
  { name: '增减', isNumber: true },
  { name: '幅度', isNumber: true },
  { name: '情况', isNumber: false },
] as const

const renderColumn = ({ name, isNumber }: (typeof columns)[number]): Html =>
  html`<th scope="col"${isNumber && html` class="number"`} aria-sort="none"><button type="button" class="sort">${name}</button></th>`

const renderFigure = (figure: FigureComparison, links: BlockLinks): Html => {
  const { name, source, old, new: current, difference, percent } = figure
  const group = groupOf(figure)
  const side = current ? 'new' : 'old'
  const shown = current ?? old
  return html`<tr class="${group}" data-group="${group}"><th scope="row" title="${shown?.sentence ?? ''}">${links.link(
    name,
    side,
    shown?.path,
  )}${source === 'data' && html` <span class="source">数据.yaml</span>`}</th>${[
    renderNumber(old?.value, old?.text),
    renderNumber(current?.value, current?.text),
    renderNumber(difference, formatDifference(figure)),
    renderNumber(percent, formatPercent(figure)),
  ]}<td data-value="${groups.findIndex((names) => names.group === group)}">${group === 'large' && '▲'}${groups.find((names) => names.group === group)?.name}</td></tr>
`
}

/** Sorted by the number, not by how it is written. */
const renderNumber = (value: number | undefined, text: string | undefined): Html =>
  html`<td class="number"${value !== undefined && html` data-value="${value}"`}>${text ?? ''}</td>`
